import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function StabilityView() {
  return (
    <View title="Stability">
      <Empty title="Not built yet" />
    </View>
  )
}
