import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function CodebookView() {
  return (
    <View title="Codebook">
      <Empty title="Not built yet" />
    </View>
  )
}
