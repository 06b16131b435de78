package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.Signer;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.SortOrder;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.EnteredName;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Position;
import org.guizhang.workforce.Positions;
import org.guizhang.workforce.Site;
import org.guizhang.workforce.Sites;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Those who were asked to sign as a list: filtered, sorted, and a part at a time. */
@ExtendWith(TestDatabase.class)
class SignerListTest {
    private final Wired wired =
            new Wired(Instant.parse("2026-11-20T08:00:00Z"), Workforce.class, SigningObserver.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller zhou = wired.colleague(owner, "周敏", Role.STAFF);
    private final Caller bao = wired.colleague(owner, "阿宝", Role.STAFF);
    private final Caller li = wired.colleague(owner, "Li", Role.STAFF);
    private final UUID module = wired.in(
                    owner, () -> wired.get(Activations.class).activate("tea-house"))
            .id();

    SignerListTest() throws Exception {
        wired.in(
                owner,
                () -> wired.get(Publications.class)
                        .publish(
                                module,
                                new Edition.Publication("Opening", true, null),
                                wired.get(Modules.class).get(module).revision()));
        sign(bao);
    }

    @Test
    void unsignedOnesComeFirstThenByName() {
        assertThat(names(SignerFilter.ALL, SignerSort.PRESET)).containsExactly("周敏", "Li", "阿宝");
        assertThat(names(SignerFilter.ALL, new SortOrder<>(SignerSort.STATE, true)))
                .containsExactly("阿宝", "Li", "周敏");
        assertThat(names(SignerFilter.ALL, SortOrder.ascending(SignerSort.NAME)))
                .containsExactly("阿宝", "周敏", "Li");
        assertThat(names(SignerFilter.ALL, SortOrder.ascending(SignerSort.ASKED)))
                .hasSize(3);
        var standing = in(signings -> signings.standing(module));
        assertThat(standing.asked() + " " + standing.signed()).isEqualTo("3 1");
        assertThat(standing.latest()).isEqualTo(wired.now());
    }

    @Test
    void stateWordsPositionAndSiteAreAsked() {
        assertThat(names(SignerFilter.of(Request.State.SIGNED), SignerSort.PRESET))
                .containsExactly("阿宝");
        assertThat(names(new SignerFilter("l", null, null, null), SignerSort.PRESET))
                .contains("Li");
        assertThat(names(new SignerFilter("敏", Request.State.SIGNED, null, null), SignerSort.PRESET))
                .isEmpty();
        var waiter = wired.in(
                owner,
                () -> wired.get(Positions.class)
                        .add(new Position.Entry(new EnteredName("跑堂", "Runner"), null, null, null, null)));
        var quay = wired.in(
                owner, () -> wired.get(Sites.class).add(new Site.Entry(new EnteredName("码头", "Quay"), null, null)));
        wired.in(
                owner,
                () -> wired.get(Holdings.class)
                        .assign(new Holding.Entry(zhou.personId(), waiter.id(), quay.id(), null, null)));
        var filter = new SignerFilter("", null, waiter.id(), quay.id());
        assertThat(names(filter, SignerSort.PRESET)).containsExactly("周敏");
        assertThat(count(filter)).isEqualTo(1);
        assertThat(count(SignerFilter.ALL)).isEqualTo(3);
        assertThat(count(new SignerFilter("", null, quay.id(), null))).isZero();
    }

    @Test
    void pagesAreTheParts() {
        var found = new ArrayList<String>();
        String after = null;
        do {
            var at = after;
            var page = in(signings -> signings.page(module, SignerFilter.ALL, SignerSort.PRESET, at, 2));
            assertThat(page.asked()).isEqualTo(3);
            page.people().stream().map(Signer::name).forEach(found::add);
            after = page.next();
        } while (after != null);
        assertThat(found).containsExactly("周敏", "Li", "阿宝");
        for (var wrong : List.of("x", "-1", "99999999999")) {
            assertThatThrownBy(
                            () -> in(signings -> signings.page(module, SignerFilter.ALL, SignerSort.PRESET, wrong, 2)))
                    .isInstanceOf(Rejected.class);
        }
    }

    @Test
    void whatIsToldOfARowIsToldOfAPart() {
        var signer = in(signings -> signings.list(module, SignerFilter.ALL, SignerSort.PRESET, 2, 1));
        assertThat(signer).singleElement().satisfies(one -> {
            assertThat(one.person()).isEqualTo(bao.personId());
            assertThat(one.last()).isNotNull();
            assertThat(one.number()).isEqualTo("1.0");
        });
        assertThat(li.name()).isEqualTo("Li");
    }

    private List<String> names(SignerFilter filter, SortOrder<SignerSort> order) {
        return in(signings -> signings.list(module, filter, order, 0, 50)).stream()
                .map(Signer::name)
                .toList();
    }

    private int count(SignerFilter filter) {
        return in(signings -> signings.count(module, filter));
    }

    private <T> T in(Function<Signings, T> work) {
        return wired.in(owner, () -> work.apply(wired.get(Signings.class)));
    }

    private void sign(Caller who) {
        wired.in(who, () -> {
            var acknowledgements = wired.get(Acknowledgements.class);
            var edition = acknowledgements.mine().get(0).request().edition();
            var shown = acknowledgements.read(edition).shown().zh();
            return acknowledgements.sign(edition, new Acknowledgements.Signing("zh", shown, List.of()));
        });
    }
}
