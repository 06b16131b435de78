package org.guizhang.api.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import org.guizhang.shared.Digests;
import org.guizhang.shared.Json;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** The description of the resources that are deployed, made when first asked for. */
@ApplicationScoped
public class ServedDescription {
    /** @param etag changes with the bytes */
    record File(String mediaType, byte[] bytes, String etag) {
        static File of(String mediaType, String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return new File(mediaType, bytes, '"' + Digests.sha256(text) + '"');
        }
    }

    @Inject
    BeanManager beans;

    private @Nullable File json;
    private @Nullable File yaml;

    synchronized File json() {
        if (json == null) {
            json = File.of("application/json;charset=UTF-8", Json.write(document()));
        }
        return json;
    }

    synchronized File yaml() {
        if (yaml == null) {
            var settings =
                    DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).build();
            var tree = Json.MAPPER.convertValue(document(), Map.class);
            yaml = File.of("application/yaml;charset=UTF-8", new Dump(settings).dumpToString(tree));
        }
        return yaml;
    }

    private JsonNode document() {
        return OpenApi.of(beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .sorted(Comparator.comparing(Class::getName))
                .collect(Collectors.toList()));
    }
}
