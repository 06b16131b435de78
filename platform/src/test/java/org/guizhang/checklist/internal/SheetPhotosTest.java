package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guizhang.blob.BlobReader;
import org.guizhang.blob.internal.BlobRows;
import org.guizhang.blob.internal.CollectWorker;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Json;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.WiredTasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Photos belong to the sheet from the moment an answer names them, and are for those who may see it. */
@ExtendWith(TestDatabase.class)
class SheetPhotosTest {
    private static final Instant EVENING = Instant.parse("2026-12-01T10:05:00Z");

    private final WorkingGarden garden;
    private final UUID id;
    private final String photo;

    SheetPhotosTest() throws Exception {
        garden = new WorkingGarden(EVENING);
        id = garden.as(garden.keeper, () -> garden.checklists().today())
                .due()
                .get(0)
                .id();
        photo = garden.photo(garden.keeper);
    }

    @Test
    void photosOfStoredAnswersStayAndAreShared() {
        var stored = garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", said(photo)));
        assertThat(stored.photos()).containsExactly(photo);
        assertThat(belongs()).containsEntry("occurrence", Set.of(id.toString()));
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        assertThat(readable(garden.manager, OccurrencePhotoReader.class, id)).isTrue();
        assertThat(readable(stranger, OccurrencePhotoReader.class, id)).isFalse();
        garden.wired.become(EVENING.plus(BlobRows.UNUSED).plus(Duration.ofDays(1)));
        WiredTasks.run(garden.wired, garden.owner, garden.wired.get(CollectWorker.class));
        assertThat(garden.as(
                        garden.owner, () -> garden.wired.get(BlobRows.class).find(photo)))
                .isPresent();
    }

    /** A photo may come after the answer that names it: it belongs to the sheet once that is sent again. */
    @Test
    void photosThatComeLateAreNoMistake() {
        var late = "f".repeat(64);
        var stored = garden.as(garden.keeper, () -> garden.filling().answer(id, "stove", said(late)));
        assertThat(stored.photos()).containsExactly(late);
        var other = garden.as(garden.manager, () -> garden.filling().answer(id, "stove", said(photo)));
        assertThat(other.photos()).containsExactly(late, photo);
        assertThat(other.conflicts()).isEmpty();
        assertThat(belongs()).containsEntry("occurrence", Set.of(id.toString()));
    }

    @Test
    void photosOfHandInsAndFindingsAreForThoseWhoSeeThem() {
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        var answers = Map.of(
                "guests", WorkingGarden.says("no", 0), "fridge", WorkingGarden.says("4", 0), "stove", said(photo));
        var result = garden.as(
                garden.keeper, () -> garden.filling().handIn(id, new HandIn(answers, Map.of("keeper", signed), null)));
        var finding = result.findings().get(0);
        assertThat(belongs())
                .containsEntry("submission", Set.of(result.id().toString()))
                .containsEntry("finding", Set.of(finding.toString()));
        var stranger = garden.wired.colleague(garden.owner, "Sun", Role.STAFF);
        assertThat(readable(garden.manager, SubmissionPhotoReader.class, result.id()))
                .isTrue();
        assertThat(readable(stranger, SubmissionPhotoReader.class, result.id())).isFalse();
        assertThat(readable(garden.manager, FindingPhotoReader.class, finding)).isTrue();
        assertThat(readable(stranger, FindingPhotoReader.class, finding)).isFalse();
        assertThat(readable(garden.manager, FindingPhotoReader.class, UUID.randomUUID()))
                .isFalse();
    }

    private Map<String, Set<String>> belongs() {
        return garden.as(garden.owner, () -> garden.wired.get(BlobRows.class).uses(photo));
    }

    private boolean readable(Caller who, Class<? extends BlobReader> reader, UUID subject) {
        return garden.as(who, () -> garden.wired.get(reader).readable(Set.of(subject.toString())))
                .contains(subject.toString());
    }

    private static ItemAnswer said(String photo) {
        return new ItemAnswer(Json.tree("fail"), null, null, List.of(photo), 0, EVENING);
    }
}
