import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Brings what was changed since the start, or since the last call, onto the pages of the installation that runs:
 *
 * <pre>java dev/Reload.java [data folder, else guizhang-data]</pre>
 *
 * Code within methods, new classes, messages, theme and scripts. Members that came or went want a new start, and it says
 * so; so do, unsaid, migrations, templates and annotations that the server reads when it starts.
 */
public final class Reload {
    private static final Path ROOT = Path.of(System.getProperty("guizhang.root", ".")).toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("platform", "ui");

    public static void main(String... arguments) throws Exception {
        try {
            reload(arguments);
        } catch (IllegalStateException told) {
            System.err.println(told.getMessage());
            System.exit(1);
        }
    }

    private static void reload(String... arguments) throws Exception {
        var data = ROOT.resolve(arguments.length > 0 ? arguments[0] : "guizhang-data");
        var ready = data.resolve("run/ready.properties");
        if (!Files.exists(ready)) {
            throw new IllegalStateException("Nothing runs on " + data + ": start it with mvn -Prun.");
        }
        var war = data.resolve("run/domain/applications/guizhang/ui_war");
        var stamp = data.resolve("run/reloaded");
        var since = Files.getLastModifiedTime(Files.exists(stamp) ? stamp : ready);
        var now = FileTime.from(java.time.Instant.now());
        var work = Files.createTempDirectory("reload");
        try {
            var sources = changed("src/main/java", since);
            compile(sources, war, work);
            var put = put(work, work, war.resolve("WEB-INF/classes"));
            for (var module : MODULES) {
                put += copy(ROOT.resolve(module).resolve("src/main/resources"), since, war.resolve("WEB-INF/classes"));
            }
            put += copy(ROOT.resolve("ui/src/main/webapp"), since, war);
            System.out.println(sources.size() + " sources compiled, " + put + " files put in place");
            System.out.println(reload(ready, work));
            Files.writeString(stamp, "");
            Files.setLastModifiedTime(stamp, now);
        } finally {
            try (var files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<Path> changed(String folder, FileTime since) throws IOException {
        var found = new ArrayList<Path>();
        for (var module : MODULES) {
            try (var files = newer(ROOT.resolve(module).resolve(folder), since)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        return found;
    }

    private static Stream<Path> newer(Path folder, FileTime since) throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile).filter(file -> {
            try {
                return Files.getLastModifiedTime(file).compareTo(since) > 0;
            } catch (IOException gone) {
                return false;
            }
        });
    }

    /** Against what is deployed, and the interfaces of the server. */
    private static void compile(List<Path> sources, Path war, Path into) throws IOException {
        if (sources.isEmpty()) {
            return;
        }
        var server = distribution().resolve("payara/glassfish/modules");
        var options = new ArrayList<>(List.of("-g", "-parameters", "-proc:none", "-nowarn", "--release", "17", "-encoding",
                "UTF-8", "-implicit:none", "-d", into.toString(), "-cp",
                war.resolve("WEB-INF/classes") + ":" + jars(war.resolve("WEB-INF/lib")) + ":" + jars(server)));
        sources.forEach(source -> options.add(source.toString()));
        var javac = ToolProvider.findFirst("javac").orElseThrow();
        if (javac.run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), options.toArray(String[]::new))
                != 0) {
            throw new IllegalStateException("It does not compile; nothing was changed.");
        }
    }

    private static String jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".jar")).collect(Collectors.joining(":"));
        }
    }

    private static Path distribution() throws IOException {
        try (var built = Files.list(ROOT.resolve("ear/launcher/target"))) {
            return built.filter(folder -> folder.getFileName().toString().startsWith("guizhang-"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int copy(Path from, FileTime since, Path into) throws IOException {
        try (var files = newer(from, since)) {
            return put(files.collect(Collectors.toList()), from, into);
        }
    }

    private static int put(Path work, Path from, Path into) throws IOException {
        try (var files = Files.walk(work)) {
            return put(files.filter(Files::isRegularFile).toList(), from, into);
        }
    }

    private static int put(List<Path> files, Path from, Path into) throws IOException {
        for (var file : files) {
            var target = into.resolve(from.relativize(file));
            Files.createDirectories(target.getParent());
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        return files.size();
    }

    private static String reload(Path ready, Path work) throws Exception {
        var state = new Properties();
        try (var reader = Files.newBufferedReader(ready)) {
            state.load(reader);
        }
        var server = VirtualMachine.attach(state.getProperty("payara.pid"));
        try {
            server.loadAgent(agent(work).toString(), work.toString());
        } finally {
            server.detach();
        }
        var told = Files.readString(work.resolve("told.txt"));
        if (told.startsWith("RESTART")) {
            throw new IllegalStateException("More than the code within methods has changed: stop it and start it again with"
                    + " mvn -Prun. (" + told + ")");
        }
        if (told.startsWith("FAILED")) {
            throw new IllegalStateException(told);
        }
        return told + "; load the page again";
    }

    private static Path agent(Path work) throws IOException {
        var folder = Files.createDirectories(work.resolve("agent"));
        var javac = ToolProvider.findFirst("javac").orElseThrow();
        javac.run(System.out, System.err, "--release", "17", "-d", folder.toString(),
                ROOT.resolve("dev/ReloadAgent.java").toString());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Agent-Class", "ReloadAgent");
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        var jar = work.resolve("agent.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry("ReloadAgent.class"));
            out.write(Files.readAllBytes(folder.resolve("ReloadAgent.class")));
        }
        return jar;
    }
}
