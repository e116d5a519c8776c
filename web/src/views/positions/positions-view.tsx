import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function PositionsView() {
  return (
    <View title="Positions">
      <Empty title="Not built yet" />
    </View>
  )
}
