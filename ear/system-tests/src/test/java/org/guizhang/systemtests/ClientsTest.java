package org.guizhang.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The API description through the tools of those who use it: two linters, and a TypeScript client that is generated,
 * compiled and led through docs/tour.md. Skipped where the tools are not installed; with CI set they have to be.
 */
class ClientsTest {
    private static final Path CLIENTS = Path.of("clients").toAbsolutePath();

    /** Written by npm at the end of an installation. */
    private static final Path INSTALLED = CLIENTS.resolve("node_modules/.package-lock.json");

    @BeforeAll
    static void writeTheDescription() throws IOException {
        if (!Files.exists(INSTALLED)) {
            throw Programs.missing("The tools for the API description were not found. Install them: npm ci in"
                    + " ear/system-tests/clients.");
        }
        Files.createDirectories(CLIENTS.resolve("generated"));
        Files.writeString(
                CLIENTS.resolve("generated/openapi.json"),
                Rest.stranger().get("/openapi?format=json").expect(200).body());
    }

    @Test
    void lintersFindNoError() throws IOException, InterruptedException {
        assertThat(run("lint")).contains("Your API description is valid").doesNotContain(" error ");
    }

    @Test
    void generatedTypeScriptClientCompilesAndTakesTheTour() throws IOException, InterruptedException {
        run("generate");
        run("compile");
        assertThat(run("tour")).contains("The tour went to its end.");
    }

    /** Runs a script of package.json, which must succeed; answers what it wrote. */
    private static String run(String script) throws IOException, InterruptedException {
        return Programs.run(
                CLIENTS,
                Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
                List.of("npm", "run", "--silent", script));
    }
}
