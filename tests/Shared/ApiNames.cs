using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace Tests;

/// <summary>Writes the types of signatures as C# does, with full names.</summary>
/// <param name="typeParameters">The names of the type's parameters.</param>
/// <param name="methodParameters">The names of the method's parameters.</param>
internal sealed class ApiNames(IReadOnlyList<string> typeParameters, IReadOnlyList<string> methodParameters) : ISignatureTypeProvider<string, object?>
{
    public string GetArrayType(string elementType, ArrayShape shape) => $"{elementType}[{new string(',', shape.Rank - 1)}]";

    public string GetSZArrayType(string elementType) => elementType + "[]";

    public string GetByReferenceType(string elementType) => "ref " + elementType;

    public string GetPointerType(string elementType) => elementType + "*";

    public string GetPinnedType(string elementType) => elementType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "delegate*";

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired)
        => modifier.EndsWith("IsExternalInit", StringComparison.Ordinal) ? "init " + unmodifiedType : unmodifiedType;

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments)
        => genericType == "System.Nullable" ? typeArguments[0] + "?" : $"{genericType}<{string.Join(", ", typeArguments)}>";

    public string GetGenericTypeParameter(object? genericContext, int index) => typeParameters[index];

    public string GetGenericMethodParameter(object? genericContext, int index) => methodParameters[index];

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode switch
    {
        PrimitiveTypeCode.Boolean => "bool",
        PrimitiveTypeCode.Int32 => "int",
        PrimitiveTypeCode.Int64 => "long",
        PrimitiveTypeCode.String => "string",
        PrimitiveTypeCode.Object => "object",
        PrimitiveTypeCode.Void => "void",
        PrimitiveTypeCode.Byte => "byte",
        PrimitiveTypeCode.Char => "char",
        PrimitiveTypeCode.Double => "double",
        _ => typeCode.ToString(),
    };

    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => Of(reader, handle);

    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        => reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    /// <summary>The name of any type that metadata can name.</summary>
    public string Of(MetadataReader reader, EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeDefinition => Of(reader, (TypeDefinitionHandle)handle),
        HandleKind.TypeReference => Of(reader, (TypeReferenceHandle)handle),
        HandleKind.TypeSpecification => GetTypeFromSpecification(reader, null, (TypeSpecificationHandle)handle, 0),
        _ => string.Empty,
    };

    public static string Of(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? $"{Of(reader, outer)}.{Plain(reader, type.Name)}"
            : Within(reader, type.Namespace, type.Name);
    }

    private static string Of(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{Of(reader, (TypeReferenceHandle)type.ResolutionScope)}.{Plain(reader, type.Name)}"
            : Within(reader, type.Namespace, type.Name);
    }

    private static string Within(MetadataReader reader, StringHandle space, StringHandle name)
        => space.IsNil ? Plain(reader, name) : $"{reader.GetString(space)}.{Plain(reader, name)}";

    private static string Plain(MetadataReader reader, StringHandle name) => reader.GetString(name).Split('`')[0];
}
