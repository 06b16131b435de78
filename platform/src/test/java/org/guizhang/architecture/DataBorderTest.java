package org.guizhang.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.lang.reflect.Field;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guizhang.schema.TestDatabase;
import org.guizhang.tenant.Database;
import org.guizhang.tenant.DatabaseFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes through EclipseLink and what through JDBI, see docs/decisions/0054; and that statements name their tenant. */
@ExtendWith(TestDatabase.class)
class DataBorderTest {
    /** Entities whose rows two people cannot change at one time, each with the reason why. */
    private static final Map<String, String> UNVERSIONED = Map.of("Edition", "is written once and never changed");

    private static final Pattern TABLE = Pattern.compile(
            "\\b(?:from|join|update|into|using)\\s+(\\w+)(?:\\s+(?:as\\s+)?(?!(?:where|set|on|order|for|left"
                    + "|join|cross|group|limit|select|returning|values|union|and|or|offset|inner|window|having)\\b)(\\w+))?");
    private static final Pattern SET = Pattern.compile("\\bset (.*?)(?= where | from | returning |$)");

    private static final JavaClasses PLATFORM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(new DangerousCallsTest.WithoutTests())
            .importPackages("org.guizhang");

    private final List<StatementText> statements = StatementText.all();
    private final List<StatementText> conditions = StatementText.conditions();

    @Test
    void everyStatementIsRead() {
        assertThat(statements)
                .hasSizeGreaterThan(250)
                .allSatisfy(
                        statement -> assertThat(statement.sql())
                                .as(statement.place())
                                .matches(
                                        "(?s)\\s*(select|insert|update|delete|with|set transaction|((rollback to|release) )?savepoint) .*"));
    }

    @Test
    void statementsNameTheirTenant() throws SQLException {
        assertThat(nameless(statements)).isEmpty();
        assertThat(conditions).hasSizeGreaterThan(12);
        assertThat(nameless(conditions)).isEmpty();
    }

    @Test
    void parametersHaveNames() {
        assertThat(Stream.concat(statements.stream(), conditions.stream())
                        .filter(written -> written.sql().contains("?")))
                .isEmpty();
    }

    private static List<String> nameless(List<StatementText> statements) throws SQLException {
        var walled = walledTables();
        var nameless = new ArrayList<String>();
        for (var statement : statements) {
            for (var table = TABLE.matcher(statement.sql()); table.find(); ) {
                if (walled.contains(table.group(1)) && !named(statement.sql(), table.group(1), table.group(2))) {
                    nameless.add(statement.place() + " " + table.group());
                }
            }
        }
        return nameless;
    }

    /** A table with a name of its own says its tenant by that; {@code :tenant} stands in all that touches a table. */
    private static boolean named(String sql, String table, String alias) {
        var column = table.equals("tenant") ? "id" : "tenant_id";
        return sql.contains(":tenant")
                && sql.contains(alias == null || sql.startsWith("insert") ? column : alias + "." + column);
    }

    @Test
    void columnsOfEntitiesAreWrittenByEclipseLinkAlone() {
        var written = new ArrayList<String>();
        for (var entity : entities()) {
            var table = entity.getAnnotation(Table.class).name();
            var columns = Arrays.stream(entity.getDeclaredFields())
                    .filter(field ->
                            field.isAnnotationPresent(Column.class) || field.isAnnotationPresent(Version.class))
                    .map(DataBorderTest::column)
                    .collect(Collectors.toSet());
            for (var statement : statements) {
                var sql = statement.sql();
                if (sql.matches("(?s).*\\b(insert into|delete from) " + table + "\\b.*")
                        || sql.matches("(?s).*\\bupdate " + table + "\\b.*") && !disjoint(sql, columns)) {
                    written.add(statement.place() + " " + sql);
                }
            }
        }
        assertThat(written).isEmpty();
    }

    private static boolean disjoint(String sql, Set<String> columns) {
        var set = SET.matcher(sql);
        return set.find()
                && Arrays.stream(set.group(1).split(","))
                        .noneMatch(part -> columns.contains(part.strip().split("\\W")[0]));
    }

    private static String column(Field field) {
        var column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty() ? field.getName() : column.name();
    }

    @Test
    void whoChangesAnEntityMeetsWhoChangedItMeanwhile() {
        assertThat(entities())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(entity -> assertThat(Arrays.stream(entity.getDeclaredFields())
                                .anyMatch(field -> field.isAnnotationPresent(Version.class)))
                        .as(entity.getName())
                        .isEqualTo(!UNVERSIONED.containsKey(
                                entity.getAnnotation(Entity.class).name())));
    }

    @Test
    void persistenceStaysInside() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..internal..")
                .and()
                .areNotAssignableTo(Database.class)
                .and()
                .areNotAssignableTo(DatabaseFailure.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(PLATFORM);
    }

    /** Before the application has its connections, and for its own role, the database is asked by hand. */
    @Test
    void nobodyReadsRowsByHand() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.guizhang.schema..", "org.guizhang.template.internal", "..legal.internal")
                .and()
                .haveNameNotMatching("org\\.guizhang\\.tenant\\.Statements(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Statement.class, PreparedStatement.class, CallableStatement.class, ResultSet.class)
                .check(PLATFORM);
    }

    private static List<Class<?>> entities() {
        return PLATFORM.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    private static Set<String> walledTables() throws SQLException {
        var walled = new HashSet<String>();
        try (var connection = TestDatabase.owner();
                var query = connection.createStatement();
                var rows = query.executeQuery("select relname from pg_class where relrowsecurity")) {
            while (rows.next()) {
                walled.add(rows.getString(1));
            }
        }
        assertThat(walled).hasSizeGreaterThan(30);
        return walled;
    }
}
