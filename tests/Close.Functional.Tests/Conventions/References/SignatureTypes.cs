using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Close.Functional.Tests.Conventions.References;

/// <summary>A type as metadata names it.</summary>
/// <param name="Text">The name, with type arguments: <c>!0</c> is the first type parameter of the type, <c>!!0</c> that of the method.</param>
/// <param name="Assembly">The assembly that declares it; of a generic type, the one of its definition; empty where it has none.</param>
internal sealed record TypeText(string Text, string Assembly = "")
{
    public string Definition => Text.Split('<')[0];
}

/// <summary>Reads the types in the signatures of an assembly's metadata.</summary>
internal sealed class SignatureTypes : ISignatureTypeProvider<TypeText, object?>
{
    public static readonly SignatureTypes Instance = new();

    public TypeText GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var type = reader.GetTypeReference(handle);
        var name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Nested(GetTypeFromReference(reader, (TypeReferenceHandle)type.ResolutionScope, 0), name),
            HandleKind.AssemblyReference => new(name, reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)),
            _ => new(name),
        };
    }

    public TypeText GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => new(reader.GetString(reader.GetTypeDefinition(handle).Name));

    public TypeText GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public TypeText GetGenericInstantiation(TypeText genericType, ImmutableArray<TypeText> typeArguments) =>
        genericType with { Text = $"{genericType.Text}<{string.Join(", ", typeArguments.Select(argument => argument.Text))}>" };

    public TypeText GetPrimitiveType(PrimitiveTypeCode typeCode) => new(typeCode.ToString());

    public TypeText GetSZArrayType(TypeText elementType) => elementType with { Text = elementType.Text + "[]" };

    public TypeText GetArrayType(TypeText elementType, ArrayShape shape) => elementType with { Text = $"{elementType.Text}[{new string(',', shape.Rank - 1)}]" };

    public TypeText GetByReferenceType(TypeText elementType) => elementType with { Text = elementType.Text + "&" };

    public TypeText GetPointerType(TypeText elementType) => elementType with { Text = elementType.Text + "*" };

    public TypeText GetGenericTypeParameter(object? genericContext, int index) => new($"!{index}");

    public TypeText GetGenericMethodParameter(object? genericContext, int index) => new($"!!{index}");

    public TypeText GetModifiedType(TypeText modifier, TypeText unmodifiedType, bool isRequired) => unmodifiedType;

    public TypeText GetPinnedType(TypeText elementType) => elementType;

    public TypeText GetFunctionPointerType(MethodSignature<TypeText> signature) => new("function");

    private static TypeText Nested(TypeText outer, string name) => outer with { Text = $"{outer.Text}.{name}" };
}
