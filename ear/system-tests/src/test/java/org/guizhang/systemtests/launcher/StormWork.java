package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.guizhang.systemtests.FilledSheet;

/** What people of one restaurant do at the same time, and what of it was acknowledged. */
final class StormWork {
    /** A checklist handed in, and the digest of its picture as it is stored. */
    record Sheet(String occurrence, String submission, String photo, String stored) {}

    /** A record handed in, and the number that it has. */
    record Entry(String record, String serial) {}

    private static final String LOGIN = "owner@storm.example";
    private static final String PASSWORD = "Dumplings-for-12";
    private static final String SIGN_UP = """
            {"business": "House of Storms", "trade": "restaurant",
             "owner": {"name": "Owner", "login": "%s", "password": "%s"}}""".formatted(LOGIN, PASSWORD);
    private static final String ENTRY = """
            {"base": %d, "answers": {"drink": "%s", "lines": {"movements": [{"moved-on": "2026-11-20", "kind": "%s",
             "received": 1, "issued": 0}]}}, "signatures": {"keeper": {"confirmed": true}, "spot-check": {"strokes":
             [[10, 40, 60, 10, 120, 45]], "width": 200, "height": 80, "person": "%s"}}}""";

    final Queue<Sheet> sheets = new ConcurrentLinkedQueue<>();
    final Queue<Entry> entries = new ConcurrentLinkedQueue<>();
    final Queue<String> editions = new ConcurrentLinkedQueue<>();

    private final StormClient client;
    private final AtomicInteger signedIn = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final Semaphore acknowledged = new Semaphore(0);
    private final ExecutorService people = Executors.newFixedThreadPool(4);
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean ended;
    private String module = "";
    private String drink = "";
    private String accountant = "";

    StormWork(StormClient client) {
        this.client = client;
    }

    /** A restaurant with its handbook, a drink and somebody who keeps the accounts. */
    void open() throws IOException {
        client.signedIn(client.ask("sign-ups", SIGN_UP).get("token").asText());
        module = client.post("modules", "{\"template\": \"restaurant-operations\"}")
                .get("id")
                .asText();
        publish();
        var site = client.get("sites").at("/0/id").asText();
        drink = client.post(
                        "things",
                        "{\"kind\": \"restaurant-operations/drink\", \"name\": \"Cider\", \"site\": \"%s\", \"fields\": {\"unit\": \"bottle\"}}"
                                .formatted(site))
                .get("id")
                .asText();
        accountant = client.post("people", "{\"name\": \"Accountant\", \"number\": \"a1\", \"role\": \"STAFF\"}")
                .at("/person/id")
                .asText();
        for (var position : client.get("positions")) {
            if (position.get("key").asText().equals("accountant")) {
                client.post(
                        "holdings",
                        "{\"person\": \"%s\", \"position\": \"%s\"}"
                                .formatted(accountant, position.get("id").asText()));
            }
        }
        enter("opening");
    }

    void begin() {
        again(this::handIn);
        again(this::handIn);
        again(() -> enter("purchase"));
        again(() -> {
            publish();
            signIn();
        });
    }

    /** One thing after the other until the end; whoever fails ends the test when it is awaited. */
    private void again(Work one) {
        Callable<Integer> all = () -> {
            var times = 0;
            while (!ended) {
                one.act();
                acknowledged.release();
                times++;
            }
            return times;
        };
        working.add(people.submit(all));
    }

    private interface Work {
        void act() throws IOException;
    }

    /** Until so many more were acknowledged, and nobody has failed. */
    void await(int more) throws Exception {
        acknowledged.drainPermits();
        for (var got = 0; got < more; ) {
            got += acknowledged.tryAcquire(1, TimeUnit.MINUTES) ? 1 : 0;
            for (var one : working) {
                if (one.isDone()) {
                    one.get();
                }
            }
        }
    }

    void end() throws Exception {
        ended = true;
        for (var one : working) {
            one.get(3, TimeUnit.MINUTES);
        }
        people.shutdown();
    }

    private void handIn() throws IOException {
        var sheet =
                client.post("occurrences", "{\"module\": \"%s\", \"checklist\": \"closing-safety\"}".formatted(module));
        var picture = picture(pictures.incrementAndGet());
        var photo = sha256(picture);
        var stored = client.send("PUT", "blobs/" + photo, "image/png", BodyPublishers.ofByteArray(picture), 200, 201)
                .get("storedSha256")
                .asText();
        var body = new FilledSheet(sheet, "stoves", null).handIn("Hot").replace(FilledSheet.PHOTO, photo);
        var occurrence = sheet.at("/occurrence/id").asText();
        var result = client.post("occurrences/" + occurrence + "/submission", body);
        assertThat(result.get("second").asBoolean()).isFalse();
        sheets.add(new Sheet(occurrence, result.get("id").asText(), photo, stored));
    }

    private void enter(String kind) throws IOException {
        var begun = client.post(
                "records",
                "{\"module\": \"%s\", \"form\": \"drinks-ledger\", \"id\": \"%s\"}"
                        .formatted(module, UUID.randomUUID()));
        var record = begun.get("id").asText();
        var body = ENTRY.formatted(begun.get("revision").asInt(), drink, kind, accountant);
        var entered = client.send(
                "POST", "records/" + record + "/steps/submit", "application/json", BodyPublishers.ofString(body), 200);
        entries.add(new Entry(record, entered.get("serial").asText()));
    }

    private void publish() throws IOException {
        editions.add(client.publish(module, 1 + editions.size() % 27));
    }

    private void signIn() throws IOException {
        client.ask("sessions", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(LOGIN, PASSWORD));
        signedIn.incrementAndGet();
    }

    /** Everything that was acknowledged, as its readers see it. */
    void check() throws Exception {
        for (var sheet : sheets) {
            var submission = client.get("submissions/" + sheet.submission);
            assertThat(submission.toString()).contains(sheet.photo);
            assertThat(sha256(client.download("blobs/" + sheet.photo))).isEqualTo(sheet.stored);
        }
        for (var entry : entries) {
            assertThat(client.get("records/" + entry.record).get("serial").asText())
                    .isEqualTo(entry.serial);
        }
        var last = client.get("records/" + entries.stream().reduce((a, b) -> b).orElseThrow().record);
        assertThat(last.at("/answers/lines/movements/0/balance").asInt()).isEqualTo(entries.size());
        for (var edition : editions) {
            client.get("editions/" + edition);
        }
        assertThat(client.get("audit/verification").get("intact").asBoolean()).isTrue();
    }

    private static byte[] picture(int number) throws IOException {
        var image = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 2, number);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return "%d checklists with a picture each, %d records, %d editions, %d sign-ins acknowledged"
                .formatted(sheets.size(), entries.size(), editions.size(), signedIn.get());
    }
}
