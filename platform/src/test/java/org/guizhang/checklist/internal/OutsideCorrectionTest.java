package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.checklist.ChecklistFinding;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.checklist.OutsideCorrection;
import org.guizhang.checklist.OutsideCorrections;
import org.guizhang.checklist.OutsideFinding;
import org.guizhang.outside.OpenLink;
import org.guizhang.outside.OutsideDoor;
import org.guizhang.outside.OutsideLink;
import org.guizhang.outside.OutsideLink.State;
import org.guizhang.outside.OutsideLinks;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.shared.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A contractor without an account puts right what has failed, by a link of the manager's, who does not verify it. */
@ExtendWith(TestDatabase.class)
class OutsideCorrectionTest {
    private static final Instant EVENING = Instant.parse("2026-12-01T10:05:00Z");

    private final WorkingGarden garden;
    private final UUID finding;
    private final String photo;

    OutsideCorrectionTest() throws Exception {
        garden = new WorkingGarden(EVENING);
        photo = garden.photo(garden.keeper);
        var id = garden.as(garden.keeper, () -> garden.checklists().today())
                .due()
                .get(0)
                .id();
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        var stove = new ItemAnswer(Json.tree("fail"), null, "Still hot", List.of(photo), 0, EVENING);
        var answers =
                Map.of("guests", WorkingGarden.says("no", 0), "fridge", WorkingGarden.says("4", 0), "stove", stove);
        finding = garden.as(
                        garden.keeper,
                        () -> garden.filling().handIn(id, new HandIn(answers, Map.of("keeper", signed), null)))
                .findings()
                .get(0);
    }

    private OutsideCorrections outside() {
        return garden.wired.get(OutsideCorrections.class);
    }

    private OutsideLink.Issued made() {
        return garden.as(garden.manager, () -> outside().issue(finding));
    }

    private OpenLink open(OutsideLink.Issued made) {
        return garden.wired
                .get(OutsideLinks.class)
                .open(made.link().id(), OutsideLink.Kind.CORRECTION)
                .orElseThrow(OutsideDoor::closed);
    }

    private OutsideFinding read(OutsideLink.Issued made) {
        return garden.as(garden.manager, () -> desk().finding(open(made)));
    }

    private ContractorDesk desk() {
        return garden.wired.get(ContractorDesk.class);
    }

    private void correct(OutsideLink.Issued made, String name, String note, List<String> photos) {
        var correction = new OutsideCorrection(null, name, note, photos);
        garden.as(garden.manager, () -> {
            desk().correct(open(made), correction);
            return 0;
        });
    }

    private void closed(OutsideLink.Issued made) {
        assertThatThrownBy(() -> read(made)).isInstanceOf(NotFound.class);
    }

    private ChecklistFinding found() {
        return garden.as(garden.owner, () -> garden.findings().get(finding));
    }

    @Test
    void theContractorCorrectsAndSomebodyElseThanWhoAskedVerifies() {
        var made = made();
        var shown = read(made);
        assertThat(shown.text().en()).isEqualTo("The stove is out");
        assertThat(shown.note()).isEqualTo("Still hot");
        assertThat(shown.place()).extracting(place -> place.en()).containsExactly("Hillside");
        assertThat(shown.photos()).containsExactly(photo);
        assertThat(shown.due()).isEqualTo(EVENING.plus(Duration.ofHours(1)));
        assertThatThrownBy(() -> correct(made, " ", "Out now", null)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> correct(made, "Li", " ", null)).isInstanceOf(Rejected.class);
        assertThatThrownBy(() -> correct(made, "Li", null, List.of("0".repeat(64))))
                .isInstanceOf(Rejected.class);
        correct(made, "Li <script>", "Out now", List.of(photo));
        closed(made);

        var done = found();
        assertThat(done.state()).isEqualTo(ChecklistFinding.State.DONE);
        assertThat(done.history().get(0).by().name()).isEqualTo("Li <script>");
        assertThatThrownBy(
                        () -> garden.as(garden.manager, () -> garden.findings().verify(finding, true, null)))
                .as("whoever asked does not verify")
                .isInstanceOf(Conflict.class);
        garden.as(garden.owner, () -> garden.findings().verify(finding, false, "Not quite"));
        closed(made);
        var again = made();
        assertThat(read(again).sentBack()).isEqualTo("Not quite");
        assertThat(garden.as(garden.manager, () -> outside().links(finding)))
                .extracting(OutsideLink::state)
                .containsExactly(State.OPEN, State.ANSWERED);
    }

    @Test
    void nothingToCorrectAnyMoreClosesTheLink() {
        var made = made();
        garden.as(garden.manager, () -> garden.findings().correct(finding, "Did it myself", null));
        closed(made);
        assertThat(garden.as(garden.manager, () -> outside().links(finding))
                        .get(0)
                        .state())
                .isEqualTo(State.FALLEN);
        assertThatThrownBy(this::made).isInstanceOf(Conflict.class);
    }

    @Test
    void linkLastsThreeDays() {
        var made = made();
        garden.wired.become(EVENING.plus(Duration.ofHours(72)).minusSeconds(1));
        assertThat(read(made).overdue()).isTrue();
        garden.wired.become(EVENING.plus(Duration.ofHours(72)));
        assertThatThrownBy(() -> correct(made, "Li", "Late", null)).isInstanceOf(NotFound.class);
        assertThat(garden.as(garden.manager, () -> outside().links(finding))
                        .get(0)
                        .state())
                .isEqualTo(State.EXPIRED);
    }

    @Test
    void linksAreMadeByWhoeverCorrects() {
        assertThatThrownBy(() -> garden.as(garden.keeper, () -> outside().issue(finding)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> garden.as(garden.manager, () -> outside().issue(UUID.randomUUID())))
                .isInstanceOf(NotFound.class);
    }
}
