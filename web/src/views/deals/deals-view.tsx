import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function DealsView() {
  return (
    <View title="Deals">
      <Empty title="Not built yet" />
    </View>
  )
}
