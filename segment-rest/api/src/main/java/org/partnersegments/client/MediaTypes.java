package org.partnersegments.client;

/** Media types that JAX-RS has no constants for. */
final class MediaTypes {

  static final String NDJSON = "application/x-ndjson";
  static final String CSV = "text/csv";

  private MediaTypes() {}
}
