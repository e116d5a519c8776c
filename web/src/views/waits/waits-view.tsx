import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function WaitsView() {
  return (
    <View title="Waits">
      <Empty title="Not built yet" />
    </View>
  )
}
