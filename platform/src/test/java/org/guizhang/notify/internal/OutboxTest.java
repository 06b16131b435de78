package org.guizhang.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.guizhang.notify.Notice;
import org.guizhang.schema.TestDatabase;
import org.guizhang.shared.AnyAddress;
import org.guizhang.shared.Ids;
import org.guizhang.shared.Job;
import org.guizhang.shared.Message;
import org.guizhang.shared.MovedClock;
import org.guizhang.shared.Text;
import org.guizhang.tenant.CurrentCaller;
import org.guizhang.tenant.JdbcDatabase;
import org.guizhang.tenant.SystemActor;
import org.guizhang.tenant.TenantOfJob;
import org.guizhang.work.Outcome;
import org.guizhang.work.Task;
import org.guizhang.work.internal.TransactedSteps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The outbox between a real database and a real mail server, either of which may be away: nothing is lost, and nothing
 * goes out twice but what a process has handed over and not noted before it died. Then the number of both is the same.
 */
@ExtendWith(TestDatabase.class)
class OutboxTest {
    /** Before anything that other tests lay into the outbox is due. */
    private static final Instant NOON = Instant.parse("2020-11-24T04:00:00Z");

    private final UUID tenant = UUID.randomUUID();
    private final String address = "lin-" + tenant + "@example.com";
    private final MovedClock clock = new MovedClock(NOON);
    private final CurrentCaller caller = new CurrentCaller();
    private final JdbcDatabase database = new JdbcDatabase(caller);
    private final TransactedSteps steps = new TransactedSteps(database, caller, clock);
    private final ServerSetup setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private GreenMail server = new GreenMail(setup);
    private UUID person;

    @BeforeEach
    void openBusiness() {
        database.open(tenant, "House of Letters");
        person = database.add(tenant, address, "STAFF");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whatTheServerDoesNotTakeWaitsAndArrivesOnceWhenItIsBack() {
        layIn("First");
        node().run();
        assertThat(row()).isEqualTo("waiting 1 2020-11-24T04:01:00Z");
        clock.forward(Duration.ofSeconds(59));
        node().run();
        assertThat(row()).as("not before its pause is over").startsWith("waiting 1");
        clock.forward(Duration.ofSeconds(1));
        node().run();
        assertThat(row()).as("the pause grows").isEqualTo("waiting 2 2020-11-24T04:05:00Z");

        server.start();
        node().run();
        assertThat(received()).isEmpty();
        clock.forward(Duration.ofMinutes(4));
        node().run();
        node().run();
        assertThat(subjects()).containsExactly("First");
        assertThat(row()).isEqualTo("sent");
        assertThat(kept()).as("its words go with it").isEqualTo("nothing");
    }

    @Test
    void aServerThatGoesAwayBetweenTwoMailsTakesTheOtherLater() {
        server.start();
        layIn("First");
        node().run();
        server.stop();
        layIn("Second");
        layIn("Third");
        node().run();
        server = new GreenMail(setup);
        server.start();
        clock.forward(Duration.ofMinutes(1));
        node().run();
        node().run();
        assertThat(subjects()).containsExactlyInAnyOrder("Second", "Third");
        assertThat(states()).containsExactly("sent", "sent", "sent");
    }

    @Test
    void aProcessThatDiesBeforeItHandsOverLosesNothing() {
        server.start();
        layIn("First");
        assertThat(take()).isPresent();
        clock.forward(Duration.ofMinutes(10).minusSeconds(1));
        node().run();
        assertThat(received()).as("another may be at it").isEmpty();
        clock.forward(Duration.ofSeconds(1));
        node().run();
        node().run();
        assertThat(subjects()).containsExactly("First");
    }

    @Test
    void aProcessThatDiesAfterItHandsOverSendsOnceMoreUnderTheSameNumber() throws Exception {
        server.start();
        layIn("First");
        take().orElseThrow().step().run();
        clock.forward(Duration.ofMinutes(10));
        node().run();
        node().run();
        assertThat(subjects()).containsExactly("First", "First");
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .isEqualTo("<" + one("select id from mail") + "@guizhang>");
    }

    @Test
    void twoNodesShareTheOutbox() throws Exception {
        server.start();
        for (int i = 0; i < 25; i++) {
            layIn("Letter " + i);
        }
        for (int i = 0; i < 25; i++) {
            // Every other one by another process.
            take().orElseThrow().step().run();
        }
        assertThat(take()).isEmpty();
        assertThat(subjects()).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void aDigestThatWasWrittenWhenTheProcessDiedSaysTheSameAndWhatCameAfterIsInTheNext() {
        server.start();
        tell("Read the first");
        tell("Read the second");
        clock.forward(Duration.ofMinutes(10));
        assertThat(take()).isPresent();
        tell("Read the third");
        clock.forward(Duration.ofMinutes(10));
        node().run();
        node().run();
        assertThat(received()).hasSize(2);
        assertThat(words())
                .satisfiesExactlyInAnyOrder(
                        first -> assertThat(first)
                                .contains("Read the first", "Read the second")
                                .doesNotContain("Read the third"),
                        next -> assertThat(next)
                                .contains("Read the third")
                                .doesNotContain("Read the first", "Read the second"));
    }

    @Test
    void isGivenUpAfterADayAndAHalfAndSaysWhy() {
        layIn("First");
        for (int i = 0; i < 7; i++) {
            node().run();
            clock.forward(Duration.ofDays(1));
        }
        assertThat(row()).isEqualTo("failed");
        assertThat(one("select trouble from mail")).contains("connect");
        server.start();
        node().run();
        assertThat(received()).isEmpty();
    }

    @Test
    void whatHasEndedStaysAsItEndedWhoeverComesLate() {
        server.start();
        layIn("First");
        take();
        clock.forward(Duration.ofMinutes(10));
        node().run();
        assertThat(row()).isEqualTo("sent");
        var late = new Task(tenant, MailRows.KIND, one("select id from mail"), 1);
        for (var last : List.of(false, true)) {
            database.of(tenant, () -> worker().fail(late, new IllegalStateException("Too slow"), last));
        }
        assertThat(row()).isEqualTo("sent");
        assertThat(one("select coalesce(trouble, 'none') from mail")).isEqualTo("none");
    }

    private void layIn(String subject) {
        database.of(
                tenant,
                () -> rows().add(address, Locale.ENGLISH, new MailContent(subject, "Plain words", "<p>Words</p>")));
    }

    private void tell(String title) {
        database.of(tenant, () -> notices().tell(new UUID[] {person}, notice(title)));
    }

    private static Notice notice(String title) {
        return new Notice(
                "kind",
                title,
                Message.said(new Text("读", title)),
                Message.said(new Text("文", "Text")),
                "acknowledge/x");
    }

    /** A process as it starts: nothing is left in its memory. */
    private Job node() {
        return steps.node(worker());
    }

    /** What a process has taken and written out, and has not handed over. */
    private Optional<Outcome.Outside> take() {
        return steps.take(worker(), tenant);
    }

    private MailWorker worker() {
        var worker = new MailWorker();
        worker.mails = rows();
        worker.notices = notices();
        worker.tenants = new TenantOfJob(database, caller);
        worker.sender = new MailSender(settings(), clock);
        worker.settings = settings();
        worker.address = new AnyAddress();
        return worker;
    }

    private MailRows rows() {
        var rows = new MailRows();
        rows.database = database;
        rows.ids = new Ids();
        rows.clock = clock;
        return rows;
    }

    private NoticeRows notices() {
        var choices = new ChoiceRows();
        choices.database = database;
        choices.settings = settings();
        choices.clock = clock;
        var rows = new NoticeRows();
        rows.choices = choices;
        rows.database = database;
        rows.settings = settings();
        rows.ids = new Ids();
        rows.clock = clock;
        return rows;
    }

    private MailSettings settings() {
        var settings = new MailSettings();
        settings.host = Optional.of("127.0.0.1");
        settings.port = Optional.of(setup.getPort());
        settings.user = Optional.empty();
        settings.password = Optional.empty();
        settings.from = Optional.of("rules@example.com");
        settings.tls = "none";
        settings.gather = "PT10M";
        return settings;
    }

    /** State, attempts and when it is due of the one mail there is. */
    private String row() {
        return one("select concat_ws(' ', state, attempts, to_char(due_at at time zone 'UTC',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')) from mail left join task on task.subject = id::text");
    }

    private String kept() {
        return one("select coalesce(plain, html, 'nothing') from mail");
    }

    private List<String> states() {
        return strings("select state from mail order by id");
    }

    private String one(String sql) {
        var found = strings(sql);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<String> strings(String sql) {
        caller.set(SystemActor.of(tenant));
        return database.transaction(
                () -> database.sql().select(sql).mapTo(String.class).list());
    }

    /** What came for this test's person: the job sends for all tenants. */
    private List<MimeMessage> received() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> to(mail).equals(address))
                .toList();
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> subjects() {
        return received().stream().map(OutboxTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private List<String> words() {
        return received().stream().map(OutboxTest::plain).toList();
    }

    private static String plain(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString();
        } catch (IOException | MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
