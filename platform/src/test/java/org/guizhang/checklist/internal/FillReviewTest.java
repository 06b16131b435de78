package org.guizhang.checklist.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guizhang.checklist.FillQuestion;
import org.guizhang.checklist.FillQuestion.Kind;
import org.guizhang.checklist.HandIn;
import org.guizhang.checklist.ItemAnswer;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.Json;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.Caller;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Photos that come back, and who is told so. */
@ExtendWith(TestDatabase.class)
class FillReviewTest {
    private static final Instant EVENING = Instant.parse("2026-12-01T10:05:00Z");

    private final WorkingGarden garden;

    FillReviewTest() throws Exception {
        garden = new WorkingGarden(EVENING);
    }

    @Test
    void photoThatComesBackIsAskedAboutOfTheLaterSheetAlone() {
        var photo = garden.photo(garden.keeper);
        var first = handIn(photo);
        assertThat(asked(garden.manager, first)).isEmpty();
        nextDay();
        var second = handIn(photo);
        assertThat(asked(garden.manager, second)).singleElement().satisfies(question -> {
            assertThat(question.kind()).isEqualTo(Kind.SAME_PHOTO);
            assertThat(question.items()).containsExactly("stove");
            assertThat(question.seen()).singleElement().satisfies(seen -> {
                assertThat(seen.photo()).isEqualTo(photo);
                assertThat(seen.submission()).isEqualTo(first);
            });
        });
        assertThat(asked(garden.manager, first)).as("the earlier one").isEmpty();
        assertThat(garden.as(
                        garden.wired.colleague(garden.owner, "Lu", Role.AUDITOR),
                        () -> garden.submissions().questions(second)))
                .hasSize(1);
    }

    @Test
    void smallerPictureOfTheSameOriginalIsTheSamePhoto() {
        var original = "e".repeat(64);
        var first = handIn(garden.photo(garden.keeper, 3, original));
        nextDay();
        var second = handIn(garden.photo(garden.keeper, 4, original));
        assertThat(asked(garden.owner, second)).extracting(FillQuestion::kind).containsExactly(Kind.SAME_PHOTO);
        nextDay();
        assertThat(asked(garden.owner, handIn(garden.photo(garden.keeper, 5, "d".repeat(64)))))
                .as("another original")
                .isEmpty();
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void staffAndThoseInChargeElsewhereDoNotSeeIt() throws Exception {
        var handed = handIn(garden.photo(garden.keeper));
        assertThatThrownBy(() -> asked(garden.keeper, handed)).isInstanceOf(NotFound.class);
        var elsewhere = garden.wired.colleague(garden.owner, "Qian", Role.SUPERVISOR);
        garden.hold(elsewhere, "manager", garden.addSite("Valley"));
        assertThatThrownBy(() -> asked(elsewhere, handed)).isInstanceOf(NotFound.class);
        var other = garden.wired.business("other-house");
        assertThatThrownBy(() -> asked(other, handed)).isInstanceOf(NotFound.class);
    }

    private List<FillQuestion> asked(Caller who, UUID submission) {
        return garden.as(who, () -> garden.submissions().questions(submission));
    }

    private void nextDay() {
        garden.wired.become(garden.wired.now().plus(Duration.ofDays(1)));
        garden.work();
    }

    private UUID handIn(String photo) {
        var id = garden.as(garden.keeper, () -> garden.checklists().today())
                .due()
                .get(0)
                .id();
        var signed = new HandIn.Signed(null, null, null, true, null, null);
        var answers = Map.of(
                "guests",
                WorkingGarden.says("no", 0),
                "fridge",
                WorkingGarden.says("4", 0),
                "stove",
                new ItemAnswer(Json.tree("pass"), null, null, List.of(photo), 0, null));
        return garden.as(
                        garden.keeper,
                        () -> garden.filling().handIn(id, new HandIn(answers, Map.of("keeper", signed), null)))
                .id();
    }
}
