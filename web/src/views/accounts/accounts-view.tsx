import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

export default function AccountsView() {
  return (
    <View title="Accounts">
      <Empty title="Not built yet" />
    </View>
  )
}
