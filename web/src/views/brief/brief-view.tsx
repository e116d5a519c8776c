import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function BriefView() {
  return (
    <View title="Brief">
      <Empty title="Not built yet" />
    </View>
  )
}
