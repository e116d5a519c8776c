import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function ReadingView() {
  return (
    <View title="Reading">
      <Empty title="Not built yet" />
    </View>
  )
}
