package org.guizhang.joining.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guizhang.joining.roster.RosterJob.State;
import org.guizhang.joining.roster.RosterJobs.Slip;
import org.guizhang.notify.Inbox;
import org.guizhang.service.As;
import org.guizhang.service.Business;
import org.guizhang.service.Services;
import org.guizhang.shared.Conflict;
import org.guizhang.shared.Forbidden;
import org.guizhang.shared.NotFound;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.People;
import org.guizhang.tenant.PeopleFilter;
import org.guizhang.tenant.Role;
import org.guizhang.work.internal.TaskSteps;
import org.guizhang.work.internal.WorkerJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list that is taken in beside the requests: who began it may leave, and finds what became of it. */
@ExtendWith(Services.class)
class RosterJobsTest {
    private static final String SITE = "https://rules.example";

    @Inject
    RosterJobs jobs;

    @Inject
    RosterWorker worker;

    @Inject
    TaskSteps steps;

    @Inject
    People people;

    @Inject
    Inbox inbox;

    @Inject
    CurrentCaller caller;

    @Test
    void longListIsTakenInToItsEndAndTold() throws IOException {
        var before = people.count(PeopleFilter.ALL);
        var job = jobs.start(list(60), SITE);
        assertThat(job.state()).isEqualTo(State.RUNNING);
        assertThat(jobs.own()).extracting(RosterJob::id).containsExactly(job.id());
        work();
        var done = jobs.get(job.id());
        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.added()).isEqualTo(60);
        assertThat(done.wrong()).isZero();
        assertThat(people.count(PeopleFilter.ALL)).isEqualTo(before + 60);
        assertThat(inbox.list(null, 10).items())
                .anyMatch(item -> item.notice().address().equals("people/import/" + job.id()));
        assertThat(done.taken()).isEqualTo(60);
        assertThatThrownBy(() -> jobs.start(list(60), SITE)).isInstanceOf(Conflict.class);
    }

    @Test
    void slipsAreMadeWhenTheyAreAskedForAndTheOnesBeforeEnd() throws IOException {
        var rows = List.of(List.of("甲", "s-1", ""), List.of("乙", "", "slip-" + UUID.randomUUID() + "@example.com"));
        var job = jobs.start(Workbooks.of(List.of("姓名", "工号", "邮箱"), rows), SITE);
        work();
        var slips = jobs.handOver(job.id(), 0, 20, SITE);
        assertThat(slips).extracting(slip -> slip.person().name()).containsExactlyInAnyOrder("甲", "乙");
        assertThat(slips)
                .extracting(Slip::password)
                .filteredOn(one -> one != null)
                .hasSize(1);
        assertThat(slips).extracting(Slip::link).filteredOn(one -> one != null).hasSize(1);
        assertThat(jobs.handOver(job.id(), 0, 20, SITE)).hasSize(2).doesNotContainAnyElementsOf(slips);
        assertThat(jobs.handOver(job.id(), 2, 20, SITE)).isEmpty();
        jobs.putAway(job.id());
        assertThatThrownBy(() -> jobs.get(job.id())).isInstanceOf(NotFound.class);
        work();
    }

    @Test
    void wrongRowsComeBackToBeMended() throws IOException {
        var job = jobs.start(Workbooks.of(List.of("姓名", "工号"), List.of(List.of("甲", "m-1"), List.of("", "m-2"))), SITE);
        assertThatThrownBy(() -> jobs.putAway(job.id())).isInstanceOf(Conflict.class);
        work();
        assertThat(jobs.get(job.id()).wrong()).isOne();
        assertThat(jobs.wrongRows(job.id())).isNotEmpty();
    }

    @Test
    void nobodyElseSeesIt(Business business) throws IOException {
        var job = jobs.start(list(2), SITE);
        business.as(
                Role.ADMINISTRATOR,
                () -> assertThatThrownBy(() -> jobs.get(job.id())).isInstanceOf(NotFound.class));
    }

    @Test
    @As(Role.SUPERVISOR)
    void whoDoesNotManagePeopleBeginsNone() throws IOException {
        var file = list(1);
        assertThatThrownBy(() -> jobs.start(file, SITE)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> jobs.own()).isInstanceOf(Forbidden.class);
    }

    private void work() {
        var who = caller.person();
        new WorkerJob(worker, worker.every(), steps).run();
        caller.set(who);
    }

    private static byte[] list(int people) throws IOException {
        return Workbooks.of(
                List.of("姓名", "工号"),
                IntStream.rangeClosed(1, people)
                        .mapToObj(one -> List.of("员工" + one, "j-" + one))
                        .toList());
    }
}
