package org.partnersegments.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.partnersegments.condition.check.ConditionLimits;

/**
 * Reads JSON, and gives up at an object or a list that is longer than any the API takes. Jackson
 * reads them to their end: it keeps all properties that a record does not have, and only then
 * refuses the first one.
 */
final class BoundedJsonFactory extends JsonFactory {

  private static final long serialVersionUID = 1L;

  /** The most properties of an object. None that the API takes has more than twenty. */
  static final int MOST_PROPERTIES = 100;

  /**
   * The most entries of a list: twice as many as any list may have, so that lists that are only a
   * little too long get an error that says more.
   */
  static final int MOST_ENTRIES = 2 * ConditionLimits.VALUES;

  BoundedJsonFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  private BoundedJsonFactory(BoundedJsonFactory original) {
    super(original, original.getCodec());
  }

  @Override
  public JsonFactory copy() {
    return new BoundedJsonFactory(this);
  }

  @Override
  protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
    return new Parser(super._createParser(in, context));
  }

  @Override
  protected JsonParser _createParser(byte[] bytes, int offset, int length, IOContext context)
      throws IOException {
    return new Parser(super._createParser(bytes, offset, length, context));
  }

  private static final class Parser extends JsonParserDelegate {

    Parser(JsonParser parser) {
      super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      JsonToken token = delegate.nextToken();
      JsonStreamContext within = delegate.getParsingContext();
      if (within.getEntryCount() > (within.inArray() ? MOST_ENTRIES : MOST_PROPERTIES)) {
        throw new StreamConstraintsException(
            "too many properties or entries", delegate.currentLocation());
      }
      return token;
    }
  }
}
