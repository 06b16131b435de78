package org.guizhang.acknowledge.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guizhang.acknowledge.Acknowledgements;
import org.guizhang.acknowledge.Impacts;
import org.guizhang.acknowledge.Request;
import org.guizhang.acknowledge.RequiredReading;
import org.guizhang.acknowledge.Signer;
import org.guizhang.acknowledge.SignerFilter;
import org.guizhang.acknowledge.SignerSort;
import org.guizhang.acknowledge.Signings;
import org.guizhang.notify.Inbox;
import org.guizhang.policy.amend.Change;
import org.guizhang.policy.draft.Activations;
import org.guizhang.policy.draft.Amendments;
import org.guizhang.policy.draft.DraftParameters;
import org.guizhang.policy.draft.Modules;
import org.guizhang.policy.edition.Edition;
import org.guizhang.policy.edition.EffectiveFrom;
import org.guizhang.policy.position.Workforce;
import org.guizhang.policy.publish.Publications;
import org.guizhang.schema.TestDatabase;
import org.guizhang.schema.Wired;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.workforce.Holding;
import org.guizhang.workforce.Holdings;
import org.guizhang.workforce.Positions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is said of requests that go along with an edition: who is told, since when they wait, and what is new to them. */
@ExtendWith(TestDatabase.class)
class RequestsAlongTest {
    private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");

    private final Wired wired = new Wired(START, Workforce.class, SigningObserver.class);
    private final Caller owner = wired.business("tea-house");
    private final Caller first = wired.colleague(owner, "First", Role.STAFF);
    private final UUID module = wired.in(
                    owner, () -> wired.get(Activations.class).activate("tea-house"))
            .id();

    RequestsAlongTest() throws Exception {
        rewrite(0);
        publish("Opening", true);
    }

    @Test
    void whoIsToldAnewAndWhoWaitsIsSaidTheSameBeforeAndAfter() {
        // Nothing of a clause that people sign: the one who has not signed goes along, and is not told again.
        set(300);
        assertThat(announced(true)).isEqualTo(new Signings.Asked(0, 1));
        assertThat(asked(publish("Less cash", true))).isEqualTo(new Signings.Asked(0, 1));
        sign(first);
        var second = wired.colleague(owner, "Second", Role.STAFF);
        wired.in(owner, () -> {
            wired.get(RequestReconciler.class).ofAll();
            return null;
        });
        rewrite(1);
        // An editorial edition tells nobody; the second person's request goes along.
        assertThat(announced(false)).isEqualTo(new Signings.Asked(0, 1));
        assertThat(announced(true)).isEqualTo(new Signings.Asked(2, 0));
        assertThat(asked(publish("Other words", true))).isEqualTo(new Signings.Asked(2, 0));
        rewrite(2);
        assertThat(announced(false)).isEqualTo(new Signings.Asked(0, 2));
        assertThat(asked(publish("A comma", false))).isEqualTo(new Signings.Asked(0, 2));
        assertThat(signer(second).number() + " " + signer(second).firstNumber()).isEqualTo("3.1 3.0");
    }

    @Test
    void theCountOfAModuleIsThatOfItsList() {
        wired.colleague(owner, "Second", Role.STAFF);
        wired.in(owner, () -> {
            wired.get(RequestReconciler.class).ofAll();
            return null;
        });
        sign(first);
        var list = wired.in(owner, () -> wired.get(Signings.class).standing(module));
        assertThat(list.asked()).isEqualTo(2);
        assertThat(wired.in(owner, () -> wired.get(Signings.class).progress()))
                .containsExactly(new Signings.Progress(module, list.asked(), list.asked() - list.signed()));
    }

    @Test
    void requestsAreDatedByTheEditionTheyWereMadeFor() {
        var since = wired.now();
        wired.become(START.plusSeconds(1080));
        set(300);
        var edition = publish("Less cash", true);
        var signer = signer(first);
        assertThat(signer.askedAt()).isEqualTo(since);
        assertThat(signer.number() + " " + signer.firstNumber()).isEqualTo("2.0 1.0");
        var mine =
                wired.in(first, () -> wired.get(Acknowledgements.class).mine()).get(0);
        assertThat(mine.number() + " " + mine.request().firstNumber()).isEqualTo("2.0 1.0");
        assertThat(mine.request().edition()).isEqualTo(edition.id());
        var line = wired.in(owner, () -> wired.get(Signings.class).csv(module))
                .lines()
                .skip(1)
                .toList();
        assertThat(line).singleElement().asString().contains("\"2.0\",\"未签收\",\"2026-11-20 16:01\",\"1.0\"");
    }

    @Test
    void theMaterialNoteIsToldWithTheEditorialOne() {
        sign(first);
        rewrite(1);
        publish("Closing earlier", true);
        rewrite(2);
        var edition = publish("A comma", false);
        var reading = wired.in(first, () -> wired.get(Acknowledgements.class).read(edition.id()));
        assertThat(reading.notes())
                .containsExactly(
                        new RequiredReading.Note("2.0", "Closing earlier"), new RequiredReading.Note("2.1", "A comma"));
        assertThat(reading.note()).isEqualTo("A comma");
        assertThat(notice(first))
                .isEqualTo(
                        "What there is to sign now is edition 2.1.\nEdition 2.0: Closing earlier\nEdition 2.1: A comma");
        // A later edition that does not touch them takes the request along with what it was made for.
        set(300);
        publish("Less cash", true);
        assertThat(notice(first)).contains("Edition 2.0: Closing earlier").endsWith("Edition 3.0: Less cash");
        var last = signer(first).edition();
        assertThat(wired.in(first, () -> wired.get(Acknowledgements.class).read(last))
                        .notes())
                .extracting(RequiredReading.Note::number)
                .containsExactly("2.0", "2.1", "3.0");
    }

    @Test
    void anEarlierSignatureStaysInTheListWithItsProof() {
        sign(first);
        var signed = signer(first);
        assertThat(signed.last()).isEqualTo(new Signer.Signed(signed.edition(), "1.0", signed.signedAt()));
        var position = wired.in(owner, () -> wired.get(Positions.class).list()).stream()
                .filter(one ->
                        one.sources().stream().anyMatch(source -> source.key().equals("cashier")))
                .findFirst()
                .orElseThrow()
                .id();
        wired.become(START.plusSeconds(3600));
        wired.in(
                owner,
                () -> wired.get(Holdings.class)
                        .assign(new Holding.Entry(first.personId(), position, null, null, null)));
        var open = signer(first);
        assertThat(open.state()).isEqualTo(Request.State.OPEN);
        assertThat(open.signedAt()).isNull();
        assertThat(open.last()).isEqualTo(signed.last());
    }

    private Signings.Asked announced(boolean material) {
        var impact = wired.in(owner, () -> wired.get(Impacts.class).of(module, null, material));
        return new Signings.Asked(impact.toSign(), impact.waiting());
    }

    private Signings.Asked asked(Edition edition) {
        return wired.in(owner, () -> wired.get(Signings.class).asked(module, edition.id()));
    }

    private Signer signer(Caller who) {
        return wired
                .in(owner, () -> wired.get(Signings.class).list(module, SignerFilter.ALL, SignerSort.PRESET, 0, 500))
                .stream()
                .filter(signer -> signer.person().equals(who.personId()))
                .findFirst()
                .orElseThrow();
    }

    private String notice(Caller who) {
        return wired.in(who, () -> wired.get(Inbox.class).list(null, 20)).items().stream()
                .filter(item -> item.readAt() == null)
                .map(item -> item.notice().text().in(Locale.ENGLISH))
                .findFirst()
                .orElseThrow();
    }

    private void sign(Caller who) {
        wired.in(who, () -> {
            var acknowledgements = wired.get(Acknowledgements.class);
            var edition = acknowledgements.mine().get(0).request().edition();
            var shown = acknowledgements.read(edition).shown().zh();
            return acknowledgements.sign(edition, new Acknowledgements.Signing("zh", shown, List.of()));
        });
    }

    private void set(int limit) {
        in(modules -> wired.get(DraftParameters.class)
                .set(
                        module,
                        Map.of("cash-limit", Json.tree(limit)),
                        modules.get(module).revision()));
    }

    private void rewrite(int number) {
        // Two editions of one moment would be one: the first of them would never have counted.
        wired.become(wired.now().plusSeconds(1));
        var text = Map.of("zh", "{{house-name}}。" + number, "en", "{{house-name}}. " + number);
        var change = Map.of("kind", "rewrite", "target", "clauses/scope", "text", text);
        in(modules -> wired.get(Amendments.class)
                .make(
                        module,
                        Json.MAPPER.convertValue(change, Change.class),
                        "x",
                        modules.get(module).revision()));
    }

    private Edition publish(String note, boolean material) {
        wired.become(wired.now().plusSeconds(60));
        return in(modules -> wired.get(Publications.class)
                .publish(
                        module,
                        new Edition.Publication(note, material, material ? null : "It is meant so.", EffectiveFrom.NOW),
                        modules.get(module).revision()));
    }

    private <T> T in(Function<Modules, T> work) {
        return wired.in(owner, () -> work.apply(wired.get(Modules.class)));
    }
}
