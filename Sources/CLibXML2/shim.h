#ifndef MAILMEND_CLIBXML2_SHIM_H
#define MAILMEND_CLIBXML2_SHIM_H

#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

/// What libxml2 says of a document: whether it is well-formed, what it counted, and where it gave up.
typedef struct {
  int well_formed;
  long elements;
  long attributes;
  int error_code;    // an xmlParserErrors value, 0 without an error
  long error_offset; // in bytes from the start of the text
  // The same for the first mistake in namespaces, which leaves a document well-formed, but makes
  // libxml2 pass over the attribute.
  int namespace_error_code;
  long namespace_error_offset;
} mailmend_xml_verdict;

static inline void mailmend_count_element(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
    int namespace_count, const xmlChar **namespaces, int attribute_count, int defaulted_count,
    const xmlChar **attributes) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)defaulted_count, (void)attributes;
  mailmend_xml_verdict *verdict = ((xmlParserCtxtPtr)context)->_private;
  verdict->elements += 1;
  verdict->attributes += attribute_count + namespace_count;
}

#if LIBXML_VERSION >= 21200
static inline void mailmend_keep_first_error(void *context, const xmlError *error) {
#else
static inline void mailmend_keep_first_error(void *context, xmlErrorPtr error) {
#endif
  mailmend_xml_verdict *verdict = ((xmlParserCtxtPtr)context)->_private;
  if (error->domain == XML_FROM_NAMESPACE && verdict->namespace_error_code == 0) {
    verdict->namespace_error_code = error->code;
    verdict->namespace_error_offset = xmlByteConsumed((xmlParserCtxtPtr)context);
  }
  if (error->level != XML_ERR_FATAL || verdict->error_code != 0) return;
  verdict->error_code = error->code;
  verdict->error_offset = xmlByteConsumed((xmlParserCtxtPtr)context);
}

/// A text that is handed over piece by piece, and what came of it so far.
typedef struct {
  const char *next;
  long left;
  const mailmend_xml_verdict *verdict;
} mailmend_xml_input;

/// Hands over the next piece. After the first error nothing more comes: libxml2 would go on to
/// describe every further one, which takes a second for each megabyte that is full of them.
static inline int mailmend_read_input(void *context, char *buffer, int length) {
  mailmend_xml_input *input = context;
  if (input->verdict->error_code != 0) return 0;
  int count = input->left < length ? (int)input->left : length;
  memcpy(buffer, input->next, (size_t)count);
  input->next += count;
  input->left -= count;
  return count;
}

/// Parses UTF-8 text without building a tree, fetching nothing and expanding nothing.
///
/// The encoding is left NULL and `XML_PARSE_IGNORE_ENC` is set: a converter would make the byte
/// offsets of errors wrong. A document type declaration never gets here; the scan refuses it. The
/// text is read in pieces, since of a text in memory libxml2 2.9 refuses to look at what follows
/// the first ten megabytes, depending on how the last few hundred bytes are laid out.
static inline int mailmend_judge_xml(const char *text, long length, mailmend_xml_verdict *verdict) {
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return -1;
  xmlSAXHandler *sax = context->sax;
  memset(sax, 0, sizeof(*sax));
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElementNs = mailmend_count_element;
  sax->serror = mailmend_keep_first_error;
  memset(verdict, 0, sizeof(*verdict));
  context->_private = verdict;
  mailmend_xml_input input = {text, length, verdict};
  xmlDocPtr document = xmlCtxtReadIO(
      context, mailmend_read_input, NULL, &input, NULL, NULL,
      XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
  if (document != NULL) xmlFreeDoc(document);
  verdict->well_formed = context->wellFormed;
  xmlFreeParserCtxt(context);
  return 0;
}

static inline void mailmend_ignore_error(void *context, const xmlError *error) {
  (void)context, (void)error;
}

/// Keeps the converters of this thread from printing bytes of the document to standard error.
static inline void mailmend_silence_errors(void) {
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)mailmend_ignore_error);
}

#endif
