package org.guizhang.schema;

import jakarta.annotation.sql.DataSourceDefinition;
import org.guizhang.tenant.Database;

/**
 * The pool that requests use, as the role that owns nothing. {@code stringtype} lets uuid columns take text. A connection
 * is asked for a sign of life before it is handed out, so that a database that was started anew fails no request.
 */
@DataSourceDefinition(
        name = "java:app/guizhang/runtime",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=guizhang.database.url}",
        user = "${MPCONFIG=guizhang.database.user}",
        password = "${MPCONFIG=guizhang.database.password}",
        properties = {
            "stringType=unspecified",
            "reWriteBatchedInserts=true",
            "applicationName=guizhang",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation"
        },
        minPoolSize = 2,
        maxPoolSize = Database.CONNECTIONS)
final class RuntimeDataSource {
    private RuntimeDataSource() {}
}
