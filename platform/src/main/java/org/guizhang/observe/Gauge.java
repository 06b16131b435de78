package org.guizhang.observe;

import java.util.Map;

/**
 * A value that goes up and down.
 *
 * @param name as in OpenMetrics, with its unit at the end
 * @param help what it is, in a sentence
 * @param labels what tells it from others of its name; never a name of a person or business
 */
public record Gauge(String name, String help, Map<String, String> labels, double value) {
    public static Gauge of(String name, String help, double value) {
        return new Gauge(name, help, Map.of(), value);
    }
}
