using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Close.Functional.Tests.Conventions.References;

/// <summary>Which members of another assembly a compiled assembly binds to, read from its metadata.</summary>
/// <remarks>That is what breaks when another version of that assembly is loaded: a member that is not there under the very same signature.</remarks>
internal static class MemberReferences
{
    /// <summary>Each member once, sorted, as <c>Answer Type.Name(Parameters)</c>; the number of type parameters in angle brackets.</summary>
    /// <param name="path">The assembly that binds.</param>
    /// <param name="assembly">The simple name of the assembly that is bound to.</param>
    public static IReadOnlyList<string> Of(string path, string assembly)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return
        [
            .. reader.MemberReferences.Select(reader.GetMemberReference)
                .Select(member => (Owner: Owner(reader, member.Parent), Member: member))
                .Where(found => found.Owner.Assembly == assembly)
                .Select(found => Text(reader, found.Owner.Definition, found.Member))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    private static string Text(MetadataReader reader, string owner, MemberReference member)
    {
        var name = $"{owner}.{reader.GetString(member.Name)}";
        if (member.GetKind() == MemberReferenceKind.Field)
        {
            return $"{member.DecodeFieldSignature(SignatureTypes.Instance, null).Text} {name}";
        }

        var signature = member.DecodeMethodSignature(SignatureTypes.Instance, null);
        var generic = signature.GenericParameterCount == 0 ? "" : $"<{signature.GenericParameterCount}>";
        return $"{signature.ReturnType.Text} {name}{generic}({string.Join(", ", signature.ParameterTypes.Select(type => type.Text))})";
    }

    private static TypeText Owner(MetadataReader reader, EntityHandle parent) => parent.Kind switch
    {
        HandleKind.TypeReference => SignatureTypes.Instance.GetTypeFromReference(reader, (TypeReferenceHandle)parent, 0),
        HandleKind.TypeSpecification => SignatureTypes.Instance.GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)parent, 0),
        _ => new(""),
    };
}
