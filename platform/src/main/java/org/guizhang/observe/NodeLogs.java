package org.guizhang.observe;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.observe.internal.AccessLine;
import org.guizhang.observe.internal.JsonLine;

/** The log files beside the server's own: JSON if it is wanted, and a line for each request if it is. */
@ApplicationScoped
public class NodeLogs {
    private static final int BYTES = 10_000_000;
    private static final int FILES = 10;
    private static final Logger ACCESS = Logger.getLogger("org.guizhang.access");

    @Inject
    @ConfigProperty(name = "guizhang.log.format", defaultValue = "text")
    String format;

    @Inject
    @ConfigProperty(name = "guizhang.access.log", defaultValue = "false")
    boolean access;

    private final Map<FileHandler, Logger> open = new HashMap<>();

    /** Opens what is wanted below the data folder; each file is turned over at 10 MB, and nine older ones stay. */
    public void open(Path data) throws IOException {
        var json = format.toLowerCase(Locale.ROOT).equals("json");
        ACCESS.setUseParentHandlers(false);
        if (json) {
            add(Logger.getLogger(""), data, "guizhang.%g.json", new JsonLine());
        }
        if (access) {
            add(ACCESS, data, "access.%g.log", json ? new JsonLine() : new AccessLine());
        }
    }

    private void add(Logger logger, Path data, String name, Formatter formatter) throws IOException {
        var folder = data.resolve("logs").toString().replace("%", "%%");
        var handler = new FileHandler(folder + "/" + name, BYTES, FILES, true);
        handler.setEncoding("UTF-8");
        handler.setLevel(Level.ALL);
        handler.setFormatter(formatter);
        logger.addHandler(handler);
        open.put(handler, logger);
    }

    /** Writes the line of a request that was answered, within it. */
    public void answered(String method, String route, int status, long millis) {
        if (access) {
            ACCESS.log(Level.INFO, AccessLine.FORM, new Object[] {method, route, status, millis});
        }
    }

    @PreDestroy
    void close() {
        open.forEach((handler, logger) -> {
            logger.removeHandler(handler);
            handler.close();
        });
    }
}
