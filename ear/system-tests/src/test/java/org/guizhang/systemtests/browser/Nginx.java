package org.guizhang.systemtests.browser;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.guizhang.systemtests.Programs;
import org.guizhang.systemtests.Server;

/** A real nginx with TLS before the running installation, by the very file that docs/operations.md hands out. */
final class Nginx implements AutoCloseable {
    private static final Path CONFIGURATION = Path.of("../../docs/proxy/nginx.conf");
    private final Path program;
    private final Path folder;
    private final Process process;
    private final int port;
    private final int plainPort;

    private Nginx(Path program, Path folder, Process process, int port, int plainPort) {
        this.program = program;
        this.folder = folder;
        this.process = process;
        this.port = port;
        this.plainPort = plainPort;
    }

    /** Starts it; where none is installed the test counts as skipped, but fails where {@code CI=true}. */
    static Nginx start(Path folder) throws IOException, InterruptedException {
        var program = program("nginx", "nginx-light");
        var openssl = program("openssl", "openssl");
        run(
                openssl.toString(),
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("certificate.pem").toString());
        int port = freePort();
        int plainPort = freePort();
        var site = Files.readString(CONFIGURATION)
                .replace("127.0.0.1:8080", Server.running().url().getAuthority())
                .replace("listen 80;", "listen 127.0.0.1:" + plainPort + ";")
                .replace("listen 443 ssl", "listen 127.0.0.1:" + port + " ssl")
                .replace("rules.example.com;", "localhost;")
                .replaceFirst("/etc/ssl/certs/\\S+;", folder.resolve("certificate.pem") + ";")
                .replaceFirst("/etc/ssl/private/\\S+;", folder.resolve("key.pem") + ";");
        var asRoot = "root".equals(System.getProperty("user.name")) ? "user root;\n" : "";
        var around = asRoot + "pid nginx.pid;\nerror_log error.log;\nevents {}\nhttp {\naccess_log off;\n"
                + Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
                        .map(what -> what + "_temp_path " + folder.resolve(what) + ";\n")
                        .reduce("", String::concat);
        Files.writeString(folder.resolve("nginx.conf"), around + site + "}\n");
        var process = new ProcessBuilder(command(program, folder, "-g", "daemon off;"))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        var nginx = new Nginx(program, folder, process, port, plainPort);
        nginx.awaitReady();
        return nginx;
    }

    URI url() {
        return URI.create("https://localhost:" + port + "/");
    }

    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    int port() {
        return port;
    }

    /** Where it answers without TLS. */
    URI plainUrl() {
        return URI.create("http://localhost:" + plainPort + "/");
    }

    /** Lets it read its configuration anew, as an operator does who has changed it. */
    void reload() throws IOException, InterruptedException {
        run(command(program, folder, "-s", "reload").toArray(String[]::new));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(1, TimeUnit.MINUTES);
    }

    private void awaitReady() throws IOException {
        while (process.isAlive()) {
            try (var probe = new java.net.Socket("127.0.0.1", port)) {
                return;
            } catch (java.net.ConnectException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IllegalStateException(Files.readString(folder.resolve("output.txt")));
    }

    private static List<String> command(Path program, Path folder, String... more) {
        return Stream.concat(
                        Stream.of(program.toString(), "-p", folder + "/", "-c", "nginx.conf", "-e", "error.log"),
                        Stream.of(more))
                .toList();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path program(String name, String debian) {
        return Programs.find(List.of(name))
                .orElseThrow(() -> Programs.missing(
                        "No " + name + " was found. Install it (Debian and Ubuntu: apt-get install " + debian + ")."));
    }
}
