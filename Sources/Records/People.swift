package import Assessment
import GRDB

extension Store {
  /// Everybody who was not put away, the one asked last first.
  package func people() throws(StoreError) -> [Person] {
    try read(PersonRow.fetchPresent)
  }

  /// The person of that name who is kept, else this one, who is kept from now on.
  ///
  /// In one transaction, so that two programs that begin at once know one person.
  package func findOrAdd(_ person: Person) throws(StoreError) -> Person {
    try write { db in
      // Compared here, as SQLite knows the case of ASCII letters only.
      if let known = try PersonRow.fetchPresent(in: db).first(where: person.hasName) {
        return known
      }
      try PersonRow.makeIfMissing(person, in: db)
      return person
    }
  }
}
