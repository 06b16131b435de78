package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The operator's command beside the running installation; {@code LauncherLifeTest} has it on a stopped one. */
public class ResetPasswordTest {
    private static final String ANEW = "Dumplings-for-18";

    @Test
    void printsALinkThatWorksOnceForAnAccountOfSeveralBusinesses() throws Exception {
        var house = Business.open("House of the Locked Out");
        var other = Business.open("House of the Others");
        var link = Business.secret(other.add("Guest", house.login(), "STAFF").expect(201));
        house.owner().post("joins/own", "{\"secret\": \"%s\"}".formatted(link)).expect(201);
        var earlier = secret(run(Server.running().data(), house.login()));
        var said = run(Server.running().data(), " " + house.login().toUpperCase(java.util.Locale.ROOT) + " ");
        assertThat(said).contains("Account:  " + house.login() + "\n").contains("Link:     http://127.0.0.1:");
        preview(earlier).expect(404);
        assertThat(preview(secret(said)).expect(200).text("/login")).isEqualTo(house.login());
        reset(secret(said)).expect(204);
        reset(secret(said)).expect(404);
        house.owner().get("me").expect(401);
        assertThat(Business.signIn(house.login(), ANEW).status())
                .as("two businesses to choose from")
                .isEqualTo(409);
        var trail = other.owner().get("audit?action=person.password-reset").expect(200);
        assertThat(trail.json().at("/items")).hasSize(1);
        assertThat(trail.body()).contains("OPERATOR");
    }

    @Test
    void saysInASentenceWhatIsWrong() throws Exception {
        assertThat(run(Server.running().data(), "nobody@example.com"))
                .isEqualTo(
                        "1 No account has the login \"nobody@example.com\": write it as at sign-in, an e-mail address,"
                                + " a phone number or business code/number.\n");
        assertThat(run(Path.of("/no/such/folder"), "nobody@example.com")).startsWith("1 There is no data folder");
        assertThat(run(Server.running().data())).startsWith("1 Name one account");
    }

    /** What the command prints; where it fails, its status before it. */
    public static String run(Path data, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Server.distribution().resolve("bin/guizhang").toString(), "reset-password"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(variable -> variable.startsWith("GUIZHANG_"));
        builder.environment().put("GUIZHANG_DATA", data.toString());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.waitFor();
        return status == 0 ? said : status + " " + said;
    }

    /** What stands behind # of the printed link. */
    public static String secret(String said) {
        return said.replaceFirst("(?s).*/recover#([\\w-]+).*", "$1");
    }

    private static Answer preview(String secret) {
        return Rest.stranger().post("recoveries/preview", "{\"secret\": \"%s\"}".formatted(secret));
    }

    private static Answer reset(String secret) {
        return Rest.stranger()
                .post("recoveries/password", "{\"secret\": \"%s\", \"password\": \"%s\"}".formatted(secret, ANEW));
    }
}
