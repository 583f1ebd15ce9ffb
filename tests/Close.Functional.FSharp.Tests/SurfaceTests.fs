module Close.Functional.FSharp.Tests.SurfaceTests

open System
open System.IO
open System.Reflection
open System.Xml.Linq
open Close.Functional.FSharp
open Xunit

let private package = typeof<CloseBuilder>.Assembly

let private documented =
    let page = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Close.Functional.FSharp.xml"))

    [ for entry in page.Descendants() |> Seq.filter (fun one -> one.Name.LocalName = "member") do
          let summary = entry.Elements() |> Seq.filter (fun one -> one.Name.LocalName = "summary") |> Seq.map _.Value |> String.concat ""

          if not (String.IsNullOrWhiteSpace summary) then
              yield! entry.Attributes() |> Seq.map _.Value ]

/// Members that people see: those declared here, without accessors and without what the compiler adds.
let private members =
    [ for kind in package.GetExportedTypes() do
          $"T:{kind.FullName}"

          for one in kind.GetMembers(BindingFlags.Public ||| BindingFlags.Instance ||| BindingFlags.Static ||| BindingFlags.DeclaredOnly) do
              match one with
              | :? MethodInfo as call when not (call.IsSpecialName || call.Name.StartsWith '<') -> $"M:{kind.FullName}.{call.Name}"
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
    Assert.Equal<string list>([ "Close.Functional"; "FSharp.Core"; "LanguageExt.Core"; "netstandard" ], needed |> Array.sort |> List.ofArray)
