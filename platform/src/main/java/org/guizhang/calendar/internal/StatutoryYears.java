package org.guizhang.calendar.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.guizhang.calendar.Holidays;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The years of statutory holidays this installation knows: those of the program, and those an operator has put into
 * {@code holidays/<year>.json} of the data folder, which go before the program's. Read once; docs/operations.md.
 */
@ApplicationScoped
public class StatutoryYears {
    private static final Logger LOG = LoggerFactory.getLogger(StatutoryYears.class);
    private static final String RESOURCE = "/guizhang/holidays.json";

    @Inject
    @ConfigProperty(name = "guizhang.data")
    String data;

    private @Nullable Known known;

    /** Years as they were read, and what they come to. */
    record Known(List<Holidays.Year> years, Holidays holidays) {}

    public Holidays holidays() {
        return known().holidays();
    }

    /** The earliest first. */
    public List<Holidays.Year> years() {
        return known().years();
    }

    private synchronized Known known() {
        if (known == null) {
            known = read(Path.of(data).resolve("holidays"));
        }
        return known;
    }

    /** A file that is wrong is left out and named in the log: its year stays missing, which the screens say. */
    static Known read(Path folder) {
        var years = new TreeMap<Integer, Holidays.Year>();
        delivered().forEach(year -> years.put(year.year(), year));
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.json")) {
                for (var file : files) {
                    try {
                        var year = year(file);
                        years.put(year.year(), year);
                        LOG.info("Took the statutory holidays of {} from {}", year.year(), file);
                    } catch (JsonProcessingException | IllegalArgumentException wrong) {
                        LOG.error("Left out {}: {}", file, wrong.getMessage());
                    }
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return new Known(List.copyOf(years.values()), new Holidays(years.values()));
    }

    private static Holidays.Year year(Path file) throws IOException {
        var year = Json.MAPPER.readValue(Files.readString(file), Holidays.Year.class);
        if (!file.getFileName().toString().equals(year.year() + ".json")) {
            throw new IllegalArgumentException("it speaks of " + year.year());
        }
        new Holidays(List.of(year)); // refuses what makes no sense
        return year;
    }

    private static List<Holidays.Year> delivered() {
        try (var in = StatutoryYears.class.getResourceAsStream(RESOURCE)) {
            return List.of(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Holidays.Year[].class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
