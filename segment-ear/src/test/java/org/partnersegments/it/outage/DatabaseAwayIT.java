package org.partnersegments.it.outage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.partnersegments.reference.Tree.all;
import static org.partnersegments.reference.Tree.leaf;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;
import org.partnersegments.it.api.Answer;
import org.partnersegments.it.api.Api;
import org.partnersegments.it.api.TestProgram;
import org.partnersegments.it.server.DatabaseSession;
import org.partnersegments.it.server.HttpIT;
import org.partnersegments.it.server.Ports;
import org.partnersegments.reference.Tree;

/**
 * The database goes down and comes back. Only with PostgreSQL, because H2 runs in the server's
 * process.
 */
class DatabaseAwayIT extends HttpIT {

  @Test
  void whileTheDatabaseIsAwayAnAnswerSaysWhenToAskAgain() throws Exception {
    assumeTrue(DatabaseSession.isPostgresql());
    TestProgram program = TestProgram.create("away");
    try (Connection beside = DatabaseSession.connectBeside();
        Statement statement = beside.createStatement()) {
      takeAway(statement);
      try {
        // The first request loses its connection; the next ones get none.
        for (int i = 0; i < 3; i++) {
          Answer answer = Api.admin().get(program.path("/segments")).problem(503, "unavailable");
          assertEquals("5", answer.header("Retry-After"));
        }
      } finally {
        statement.execute("alter database postgres allow_connections true");
        forgetBrokenConnections();
      }
    }
    Api.admin().get(program.path("/segments")).is(200);
  }

  @Test
  void aCommitThatTheDatabaseDoesNotSurviveIsUnavailable() throws Exception {
    assumeTrue(DatabaseSession.isPostgresql());
    TestProgram program = TestProgram.create("commit");
    Tree condition = all(leaf("partnerGroup", "isSet"));
    try (Connection database = DatabaseSession.connect();
        Statement statement = database.createStatement()) {
      statement.execute(
          "create function gone() returns trigger language plpgsql as $$ begin"
              + " perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1);"
              + " return null; end $$");
      statement.execute(
          "create constraint trigger gone after insert on segment deferrable initially deferred"
              + " for each row when (new.name like 'Gone%') execute function gone()");
      try {
        for (int i = 0; i < 3; i++) {
          Answer answer =
              Api.admin()
                  .post(program.path("/segments"), TestProgram.segment("Gone " + i, condition))
                  .problem(503, "unavailable");
          assertEquals("5", answer.header("Retry-After"));
        }
      } finally {
        statement.execute("drop function gone() cascade");
        forgetBrokenConnections();
      }
    }
    program.save("Stays", condition);
  }

  private static void takeAway(Statement statement) throws SQLException {
    statement.execute("alter database postgres allow_connections false");
    statement.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
  }

  private static void forgetBrokenConnections() throws IOException {
    ModelNode pool = new ModelNode();
    pool.add("subsystem", "datasources").add("data-source", "SegmentDS");
    try (ModelControllerClient server =
        ModelControllerClient.Factory.create(Ports.HOST, Ports.MANAGEMENT)) {
      server.execute(Operations.createOperation("flush-all-connection-in-pool", pool));
    }
  }
}
