package org.guizhang.schema;

import jakarta.annotation.sql.DataSourceDefinition;

/** The pool that requests use, as the role that owns nothing. {@code stringtype} lets uuid columns take text. */
@DataSourceDefinition(
        name = "java:app/guizhang/runtime",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=guizhang.database.url}",
        user = "${MPCONFIG=guizhang.database.user}",
        password = "${MPCONFIG=guizhang.database.password}",
        properties = {"stringType=unspecified", "reWriteBatchedInserts=true", "applicationName=guizhang"},
        minPoolSize = 2,
        maxPoolSize = 32)
final class RuntimeDataSource {
    private RuntimeDataSource() {}
}
