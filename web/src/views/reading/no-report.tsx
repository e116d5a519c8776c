import { Link } from 'wouter'
import { Empty } from '../../parts/states.tsx'
import { View } from '../../parts/view.tsx'

/** Said where an address names a report that the case does not have. */
export function NoReport() {
  return (
    <View title="No such report">
      <Empty title="This case has no report at this address">
        <p>Its text may have been changed since the link was made, or it was taken out of the case.</p>
        <p>
          <Link href="/reports">To the list of reports</Link>
        </p>
      </Empty>
    </View>
  )
}
