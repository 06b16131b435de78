package org.guizhang.policy.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.guizhang.policy.consult.Consultation.Opinion;
import org.guizhang.policy.consult.Consultation.Outcome;
import org.guizhang.shared.DomainException;
import org.guizhang.shared.Rejected;
import org.guizhang.shared.Violation;
import org.junit.jupiter.api.Test;

/** What the file of a consultation may hold, and what it lacks. */
class ConsultationTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void namesWhatTheProcedureStillAsksFor() {
        assertThat(Consultation.EMPTY.missing()).containsExactly("shownTo", "meetingOn", "minutes", "publication");
        var open = file(List.of(new Opinion("后厨", "罚款太高", null, null)), DAY);
        assertThat(open.missing()).containsExactly("opinions");
        var whole = file(List.of(new Opinion("后厨", "罚款太高", Outcome.PARTLY, "改为 50 元")), DAY);
        assertThat(whole.missing()).isEmpty();
    }

    @Test
    void refusesDaysBeforeTheDraftWasShownAndNamelessOpinions() {
        var wrong = file(List.of(new Opinion(" ", "罚款太高", null, null)), DAY.minusDays(1));
        assertThatThrownBy(() -> wrong.checked(null))
                .isInstanceOf(Rejected.class)
                .extracting(fault -> ((DomainException) fault).violations())
                .asInstanceOf(InstanceOfAssertFactories.list(Violation.class))
                .extracting(Violation::field)
                .containsExactly("/meetingOn", "/opinions/0/who");
    }

    @Test
    void trimsTextsAndForgetsEmptyOnes() {
        var file = new Consultation(" 全体员工 ", DAY, null, List.of(), null, " ", "", null, "made up");
        assertThat(file.checked("digest"))
                .isEqualTo(new Consultation("全体员工", DAY, null, List.of(), null, null, null, null, "digest"));
    }

    private static Consultation file(List<Opinion> opinions, LocalDate meeting) {
        return new Consultation("全体员工", DAY, DAY.plusDays(7), opinions, meeting, "职工代表", "一致同意", "张贴于更衣室", null);
    }
}
