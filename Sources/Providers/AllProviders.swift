package import ImageSearch

/// Every vendor's API that the program knows, in the order in which they are shown.
package let allProviders: [any ImageSearchProvider.Type] = [
  TMAPIv1.self,
  TMAPIv2.self,
  DAJI.self,
  Shanjing.self,
]
