#include "syntax/dialect.h"

#include "syntax/node.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <array>

namespace hmaclint::syntax {

/// Names that nobody gives to a module of their own.
static constexpr auto dropped = std::to_array<llvm::StringLiteral>(
    {"BaseHTTPServer", "ConfigParser", "HTMLParser", "SocketServer", "StringIO", "__builtin__",
     "cPickle", "cStringIO", "cookielib", "httplib", "urllib2", "urlparse", "xmlrpclib"});

/// `import urllib2`, `import json, urllib2 as u`, `from urlparse import urlparse`.
static bool importsDropped(Node statement) {
  if (statement.is(Kind::ImportFromStatement))
    return llvm::is_contained(dropped, statement.child(Field::ModuleName).text());
  if (!statement.is(Kind::ImportStatement))
    return false;
  for (const Node item : statement.namedChildren()) {
    const Node module = item.is(Kind::AliasedImport) ? item.child(Field::Name) : item;
    if (llvm::is_contained(dropped, module.text()))
      return true;
  }
  return false;
}

bool isPython2(const Tree &tree) {
  for (const Node statement : tree.root().namedChildren())
    if (importsDropped(statement))
      return true;
  for (uint32_t id = 0; id < tree.size(); ++id)
    if (tree.node(id).is(Kind::PrintStatement) || tree.node(id).is(Kind::ExecStatement))
      return true;
  return false;
}

} // namespace hmaclint::syntax
