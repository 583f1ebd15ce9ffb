module Close.Functional.FSharp.Tests.SurfaceTests

open System
open System.IO
open System.Reflection
open System.Xml.Linq
open Close.Functional.FSharp
open Xunit

let private package = typeof<CloseBuilder>.Assembly

let private documented =
    let page = XDocument.Load(Path.ChangeExtension(package.Location, ".xml"))
    let name text = XName.op_Implicit (text: string)

    [ for entry in page.Descendants(name "member") do
          match entry.Element(name "summary"), entry.Attribute(name "name") with
          | NonNull summary, NonNull id when not (String.IsNullOrWhiteSpace summary.Value) -> id.Value
          | _ -> () ]

/// Members that people see: those declared here, without accessors and without what the compiler adds.
let private members =
    [ for kind in package.GetExportedTypes() do
          $"T:{kind.FullName}"

          for one in kind.GetMembers(BindingFlags.Public ||| BindingFlags.Instance ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
              match one with
              | :? MethodInfo as call when not call.IsSpecialName -> $"M:{kind.FullName}.{call.Name}"
              | :? PropertyInfo as property -> $"P:{kind.FullName}.{property.Name}"
              | _ -> () ]
    |> List.distinct

[<Fact>]
let ``Everything public is documented`` () =
    let isDocumented (id: string) =
        documented
        |> List.exists (fun told -> told = id || told.StartsWith(id + "(", StringComparison.Ordinal) || told.StartsWith(id + "``", StringComparison.Ordinal))

    Assert.NotEmpty members
    Assert.Equal<string list>([], members |> List.filter (isDocumented >> not))

[<Fact>]
let ``Programs that are shipped do not bring what only tests need`` () =
    let needed = package.GetReferencedAssemblies() |> Array.map (fun one -> string one.Name) |> Array.filter (fun name -> not (name.StartsWith "System"))
    Assert.Equal<string list>([ "Close.Functional"; "FSharp.Core"; "LanguageExt.Core" ], needed |> Array.sort |> List.ofArray)
