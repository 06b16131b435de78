package org.guizhang.joining.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.guizhang.joining.roster.RosterImport.Line;
import org.guizhang.joining.roster.RosterImport.Outcome;
import org.guizhang.service.As;
import org.guizhang.service.Services;
import org.guizhang.shared.Forbidden;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list that is taken in part by part: what is in stays in, and the list taken again goes on. */
@ExtendWith(Services.class)
class RosterPartsTest {
    private static final String SITE = "https://rules.example";

    @Inject
    RosterImports imports;

    @Inject
    People people;

    @Test
    void partsAreTakenInOneAfterTheOther() throws IOException {
        var file = list(5);
        var before = people.count(PeopleFilter.ALL);
        assertThat(outcomes(imports.applyPart(file, SITE, 0, 2).found())).containsExactly(Outcome.ADD, Outcome.ADD);
        assertThat(people.count(PeopleFilter.ALL)).isEqualTo(before + 2);
        // Whoever was stopped here takes the list again.
        var again = imports.applyPart(file, SITE, 0, 4).found();
        assertThat(outcomes(again)).containsExactly(Outcome.PRESENT, Outcome.PRESENT, Outcome.ADD, Outcome.ADD);
        assertThat(again.lines()).extracting(Line::row).containsExactly(2, 3, 4, 5);
        assertThat(again.lines().get(0).password()).isNull();
        assertThat(again.lines().get(2).password()).isNotBlank();
        assertThat(outcomes(imports.applyPart(file, SITE, 4, 4).found())).containsExactly(Outcome.ADD);
        assertThat(imports.applyPart(file, SITE, 5, 4).found().lines()).isEmpty();
        assertThat(people.count(PeopleFilter.ALL)).isEqualTo(before + 5);
    }

    @Test
    void wrongRowsStayOut() throws IOException {
        var file = Workbooks.of(List.of("姓名", "工号"), List.of(List.of("甲", "w-1"), List.of("", "w-2")));
        assertThat(outcomes(imports.applyPart(file, SITE, 0, 9).found())).containsExactly(Outcome.ADD, Outcome.WRONG);
        assertThat(outcomes(imports.apply(file, SITE, true))).containsExactly(Outcome.PRESENT, Outcome.WRONG);
    }

    @Test
    @As(Role.SUPERVISOR)
    void whoDoesNotManagePeopleTakesNoneIn() throws IOException {
        var file = list(1);
        assertThatThrownBy(() -> imports.applyPart(file, SITE, 0, 1)).isInstanceOf(Forbidden.class);
    }

    private static byte[] list(int people) throws IOException {
        return Workbooks.of(
                List.of("姓名", "工号"),
                IntStream.rangeClosed(1, people)
                        .mapToObj(one -> List.of("员工" + one, "p-" + one))
                        .toList());
    }

    private static List<Outcome> outcomes(RosterImport done) {
        return done.lines().stream().map(Line::outcome).toList();
    }
}
