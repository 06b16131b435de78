package org.guizhang.policy.upgrade.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.guizhang.policy.amend.Amendment;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.upgrade.UpgradeNotice;
import org.guizhang.shared.Message;
import org.guizhang.shared.Text;

/** Other positions: merged where the template addresses others too. */
final class AddressMigration implements ChangeMigration<Change.Address> {
    private final UpgradeContext context;
    private final QuestionBuilder asking;

    AddressMigration(UpgradeContext context, QuestionBuilder asking) {
        this.context = context;
        this.asking = asking;
    }

    @Override
    public MigrationResult judge(Amendment amendment, Change.Address change) {
        var mine = context.terms().positions(change.addressees());
        var there = context.there(change.target());
        if (there.isEmpty()) {
            return MigrationResult.drops(context.notice(UpgradeNotice.Kind.GONE, change.target()));
        }
        var to = there.get(0);
        var base = context.before(change.target());
        var fresh = context.after(to);
        if (base.isEmpty() || fresh.isEmpty()) {
            return MigrationResult.follows(new Change.Address(to, mine));
        }
        var was = keys(base.get().path("addressees"));
        var is = keys(fresh.get().path("addressees"));
        if (is.equals(mine)) {
            return MigrationResult.drops(context.notice(UpgradeNotice.Kind.SAME, change.target()));
        }
        if (was.equals(is)) {
            return MigrationResult.follows(new Change.Address(to, mine));
        }
        var merged = merged(was, is, mine);
        var side = ThreeWayValue.plain("addressees", names(was), names(is), names(mine), names(merged), true);
        // A clause that was split is asked about like any other: only the first of its parts is addressed.
        return asking.changed(amendment, List.of(to), List.of(side), decision -> switch (decision.choice()) {
            case TAKE -> List.of();
            case MERGE -> List.of(new Change.Address(to, merged));
            default -> List.of(new Change.Address(to, mine));
        });
    }

    private static List<String> merged(List<String> was, List<String> is, List<String> mine) {
        var merged = new ArrayList<>(mine);
        merged.removeIf(key -> was.contains(key) && !is.contains(key));
        is.stream().filter(key -> !was.contains(key) && !merged.contains(key)).forEach(merged::add);
        return merged;
    }

    private Text names(List<String> keys) {
        var names =
                keys.stream().map(key -> context.freshName("positions/" + key)).toList();
        return Message.list(names).both();
    }

    private static List<String> keys(JsonNode list) {
        var keys = new ArrayList<String>();
        list.forEach(key -> keys.add(key.asText()));
        return keys;
    }
}
