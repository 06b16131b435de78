package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people fetch over REST holds before the verifier of the distribution, and no longer when a byte is another. */
class VerifyTest {
    @TempDir
    Path folder;

    @Test
    void proofReadingAndEditionHoldWithoutTheServer() throws Exception {
        var business = Business.open("House of Proofs");
        var module = business.handbook();
        var staff = business.hire("STAFF");
        var edition = business.owner().get("modules/" + module).text("/latest/id");
        var reading = "acknowledgements/" + edition;
        var shown = staff.rest().get(reading).expect(200).text("/shown/zh");
        staff.rest()
                .post(reading, "{\"language\": \"zh\", \"shown\": \"%s\", \"answers\": []}".formatted(shown))
                .expect(201);

        var proof = staff.rest().download(reading + "/proof");
        var key = Server.running().signingKey().toString();
        var good = verify("--certificate", key, file("proof.pdf", proof));
        assertThat(good.output()).contains(shown, "House of Proofs");
        assertThat(good.status()).isZero();

        proof[proof.length / 2] ^= 1;
        assertThat(verify(file("forged.pdf", proof)).status()).isEqualTo(1);

        var read = verify(
                file("reading.json", text(staff.rest().get(reading))),
                file("edition.json", text(business.owner().get("editions/" + edition))));
        assertThat(read.output()).contains(shown);
        assertThat(read.status()).isZero();
        assertThat(verify(
                                "--certificate",
                                key,
                                file("again.json", text(staff.rest().get(reading))))
                        .status())
                .isEqualTo(1);
        assertThat(verify("--certificate", "", file("sealed.pdf", staff.rest().download(reading + "/proof")))
                        .status())
                .isEqualTo(2);
        assertThat(verify().status()).isEqualTo(2);
    }

    private static byte[] text(Answer answer) {
        return answer.body().getBytes(StandardCharsets.UTF_8);
    }

    private record Verified(int status, String output) {}

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private Verified verify(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Server.distribution().resolve("bin/guizhang").toString());
        command.add("verify");
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verified(process.waitFor(), output);
    }
}
