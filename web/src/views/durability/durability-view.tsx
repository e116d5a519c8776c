import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function DurabilityView() {
  return (
    <View title="Durability">
      <Empty title="Not built yet" />
    </View>
  )
}
