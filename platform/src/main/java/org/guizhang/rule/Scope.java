package org.guizhang.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names an expression may use, and their types. A key's hyphens are underscores here. */
public final class Scope {
    /** A name stands for a value, for a group of names, or for rows of them. */
    private record Entry(Type type, Scope inside, boolean rows) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private @Nullable CelCompiler compiler;

    /** The name of a key in expressions. */
    public static String name(String key) {
        return key.replace('-', '_');
    }

    public Scope with(String key, Type type) {
        entries.put(name(key), new Entry(type, this, false));
        return this;
    }

    /** {@code params.x}: names under a name. */
    public Scope with(String key, Scope inside) {
        entries.put(name(key), new Entry(Type.ANY, inside, false));
        return this;
    }

    /** {@code lines.goods}: a list of rows that all have these names. */
    public Scope withRows(String key, Scope row) {
        entries.put(name(key), new Entry(Type.ANY, row, true));
        return this;
    }

    /** A copy with the names of another one in front of its own. */
    public Scope and(Scope others) {
        var both = new Scope();
        both.entries.putAll(entries);
        both.entries.putAll(others.entries);
        both.entries.replaceAll((name, entry) ->
                entry.inside == this || entry.inside == others ? new Entry(entry.type, both, entry.rows) : entry);
        return both;
    }

    /** Making one is dear, so a scope makes it once, when its names are complete. */
    CelCompiler compiler() {
        if (compiler == null) {
            var structures = new ArrayList<StructType>();
            var variables = types("", structures);
            var builder = Functions.COMPILER.toCompilerBuilder().setTypeProvider(provider(structures));
            variables.forEach(builder::addVar);
            compiler = builder.build();
        }
        return compiler;
    }

    private Map<String, CelType> types(String path, List<StructType> structures) {
        var types = new LinkedHashMap<String, CelType>();
        entries.forEach((name, entry) -> {
            if (entry.inside == this) {
                types.put(name, entry.type.cel());
                return;
            }
            var structure = path + "/" + name;
            var fields = ImmutableMap.copyOf(entry.inside.types(structure, structures));
            var type = StructType.create(
                    structure, ImmutableSet.copyOf(fields.keySet()), field -> Optional.ofNullable(fields.get(field)));
            structures.add(type);
            types.put(name, entry.rows ? ListType.create(type) : type);
        });
        return types;
    }

    private static CelTypeProvider provider(List<StructType> structures) {
        var all = ImmutableList.<CelType>copyOf(structures);
        return new CelTypeProvider() {
            @Override
            public ImmutableList<CelType> types() {
                return all;
            }

            @Override
            public Optional<CelType> findType(String name) {
                return all.stream().filter(type -> type.name().equals(name)).findFirst();
            }
        };
    }
}
