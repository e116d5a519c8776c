import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function ReportsView() {
  return (
    <View title="Reports">
      <Empty title="Not built yet" />
    </View>
  )
}
