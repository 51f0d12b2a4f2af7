using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tests;

/// <summary>
/// What an assembly offers to others: a line for each public type, for each interface it has, and for each member that is public or
/// protected. An override is no member of its own.
/// </summary>
internal sealed class ApiSurface
{
    private readonly MetadataReader _reader;
    private readonly string _space;
    private readonly List<string> _lines = [];

    private ApiSurface(MetadataReader reader, string space)
    {
        _reader = reader;
        _space = space;
    }

    /// <summary>Reads an assembly.</summary>
    /// <param name="assembly">Its file.</param>
    /// <param name="space">How the namespaces begin that count.</param>
    public static IReadOnlyList<string> Of(string assembly, string space)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var surface = new ApiSurface(file.GetMetadataReader(), space);
        foreach (var handle in surface._reader.TypeDefinitions)
        {
            if (surface.IsPublic(handle))
                surface.Add(handle);
        }

        return surface._lines;
    }

    private bool IsPublic(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => _reader.GetString(type.Namespace).StartsWith(_space, StringComparison.Ordinal),
            TypeAttributes.NestedPublic or TypeAttributes.NestedFamily or TypeAttributes.NestedFamORAssem => IsPublic(type.GetDeclaringType()),
            _ => false,
        };
    }

    private void Add(TypeDefinitionHandle handle)
    {
        var type = _reader.GetTypeDefinition(handle);
        var parameters = Parameters(type.GetGenericParameters());
        var names = new ApiNames(parameters, []);
        var name = ApiNames.Of(_reader, handle) + (parameters.Count > 0 ? $"<{string.Join(", ", parameters)}>" : string.Empty);
        var parent = type.BaseType.IsNil ? string.Empty : names.Of(_reader, type.BaseType);
        _lines.Add($"{name}: {Kind(type, parent)}{Constraints(type.GetGenericParameters(), names)}");
        if (parent == "System.MulticastDelegate")
        {
            var invoke = type.GetMethods().Select(_reader.GetMethodDefinition).Single(x => _reader.GetString(x.Name) == "Invoke");
            _lines.Add($"{name}: {Signature(invoke, parameters)}");
            return;
        }

        foreach (var implemented in type.GetInterfaceImplementations())
            _lines.Add($"{name}: is {names.Of(_reader, _reader.GetInterfaceImplementation(implemented).Interface)}");
        foreach (var field in type.GetFields().Select(_reader.GetFieldDefinition).Where(x => IsOffered(x.Attributes & FieldAttributes.FieldAccessMask)))
            AddField(name, field, names);
        var accessors = AddProperties(name, type, names);
        foreach (var method in type.GetMethods().Where(x => !accessors.Contains(x)).Select(_reader.GetMethodDefinition))
        {
            if (IsOffered(method.Attributes) && !IsOverride(method.Attributes))
                _lines.Add($"{name}: {Signature(method, parameters)}");
        }
    }

    private static string Kind(TypeDefinition type, string parent)
    {
        if ((type.Attributes & TypeAttributes.Interface) != 0)
            return "interface";
        var isFinal = (type.Attributes & TypeAttributes.Sealed) != 0;
        var isAbstract = (type.Attributes & TypeAttributes.Abstract) != 0;
        return parent switch
        {
            "System.Enum" => "enum",
            "System.ValueType" => "struct",
            "System.MulticastDelegate" => "delegate",
            "object" or "System.Object" when isFinal && isAbstract => "static class",
            _ => (isAbstract ? "abstract " : isFinal ? "sealed " : string.Empty) + $"class of {parent}",
        };
    }

    private void AddField(string type, FieldDefinition field, ApiNames names)
    {
        if ((field.Attributes & FieldAttributes.SpecialName) != 0)
            return;
        var text = $"{field.DecodeSignature(names, null)} {_reader.GetString(field.Name)}";
        var isConstant = (field.Attributes & FieldAttributes.Literal) != 0;
        var kind = isConstant ? "const " : (field.Attributes & FieldAttributes.Static) != 0 ? "static " : string.Empty;
        if ((field.Attributes & FieldAttributes.InitOnly) != 0)
            kind += "readonly ";
        var value = isConstant ? " = " + Constant(field.GetDefaultValue()) : string.Empty;
        _lines.Add($"{type}: {Access(field.Attributes & FieldAttributes.FieldAccessMask)}{kind}{text}{value}");
    }

    private HashSet<MethodDefinitionHandle> AddProperties(string type, TypeDefinition definition, ApiNames names)
    {
        var accessors = new HashSet<MethodDefinitionHandle>();
        foreach (var property in definition.GetProperties().Select(_reader.GetPropertyDefinition))
        {
            var pair = property.GetAccessors();
            var words = new List<string>();
            var attributes = default(MethodAttributes);
            foreach (var (handle, word) in ((MethodDefinitionHandle, string)[])[(pair.Getter, "get"), (pair.Setter, "set")])
            {
                if (handle.IsNil)
                    continue;
                accessors.Add(handle);
                var accessor = _reader.GetMethodDefinition(handle);
                if (!IsOffered(accessor.Attributes) || IsOverride(accessor.Attributes))
                    continue;
                attributes = accessor.Attributes;
                var isInit = word == "set" && accessor.DecodeSignature(names, null).ReturnType.StartsWith("init ", StringComparison.Ordinal);
                words.Add(Access(accessor.Attributes) + (isInit ? "init;" : word + ";"));
            }

            var signature = property.DecodeSignature(names, null);
            var index = signature.ParameterTypes.Length > 0 ? $"[{string.Join(", ", signature.ParameterTypes)}]" : string.Empty;
            foreach (var word in words)
                _lines.Add($"{type}: {Modifiers(attributes, definition)}{signature.ReturnType} {_reader.GetString(property.Name)}{index} {{ {word} }}");
        }

        return accessors;
    }

    private string Signature(MethodDefinition method, IReadOnlyList<string> typeParameters)
    {
        var own = Parameters(method.GetGenericParameters());
        var names = new ApiNames(typeParameters, own);
        var signature = method.DecodeSignature(names, null);
        var extends = method.GetCustomAttributes().Any(x => Is(x, "ExtensionAttribute"));
        var parameters = method.GetParameters().Select(_reader.GetParameter).Where(x => x.SequenceNumber > 0).OrderBy(x => x.SequenceNumber)
            .Select(x => (extends && x.SequenceNumber == 1 ? "this " : string.Empty) + Text(x, signature.ParameterTypes[x.SequenceNumber - 1]));
        var generic = own.Count > 0 ? $"<{string.Join(", ", own)}>" : string.Empty;
        return Access(method.Attributes)
            + Modifiers(method.Attributes, _reader.GetTypeDefinition(method.GetDeclaringType()))
            + $"{signature.ReturnType} {_reader.GetString(method.Name)}{generic}({string.Join(", ", parameters)})"
            + Constraints(method.GetGenericParameters(), names);
    }

    private string Text(Parameter parameter, string type)
    {
        if (type.StartsWith("ref ", StringComparison.Ordinal) && (parameter.Attributes & ParameterAttributes.Out) != 0)
            type = "out " + type[4..];
        var prefix = parameter.GetCustomAttributes().Any(x => Is(x, "ParamArrayAttribute")) ? "params " : string.Empty;
        var isOptional = (parameter.Attributes & ParameterAttributes.Optional) != 0;
        return $"{prefix}{type} {_reader.GetString(parameter.Name)}{(isOptional ? " = " + Constant(parameter.GetDefaultValue()) : string.Empty)}";
    }

    private string Constraints(GenericParameterHandleCollection parameters, ApiNames names)
    {
        var text = string.Empty;
        foreach (var parameter in parameters.Select(_reader.GetGenericParameter))
        {
            var words = new List<string>();
            if ((parameter.Attributes & GenericParameterAttributes.ReferenceTypeConstraint) != 0)
                words.Add("class");
            var isStruct = (parameter.Attributes & GenericParameterAttributes.NotNullableValueTypeConstraint) != 0;
            if (isStruct)
                words.Add("struct");
            words.AddRange(parameter.GetConstraints().Select(x => names.Of(_reader, _reader.GetGenericParameterConstraint(x).Type)).Where(x => x != "System.ValueType"));
            if (!isStruct && (parameter.Attributes & GenericParameterAttributes.DefaultConstructorConstraint) != 0)
                words.Add("new()");
            if (words.Count > 0)
                text += $" where {_reader.GetString(parameter.Name)} : {string.Join(", ", words)}";
        }

        return text;
    }

    private string Constant(ConstantHandle handle)
    {
        if (handle.IsNil)
            return "default";
        var constant = _reader.GetConstant(handle);
        var value = _reader.GetBlobReader(constant.Value).ReadConstant(constant.TypeCode);
        return value switch
        {
            null => "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value}"),
        };
    }

    private bool Is(CustomAttributeHandle handle, string name)
    {
        var constructor = _reader.GetCustomAttribute(handle).Constructor;
        var type = constructor.Kind == HandleKind.MemberReference ? _reader.GetMemberReference((MemberReferenceHandle)constructor).Parent : default;
        return type.Kind == HandleKind.TypeReference && _reader.GetString(_reader.GetTypeReference((TypeReferenceHandle)type).Name) == name;
    }

    private List<string> Parameters(GenericParameterHandleCollection parameters)
        => [.. parameters.Select(x => _reader.GetString(_reader.GetGenericParameter(x).Name))];

    private static bool IsOffered(MethodAttributes attributes)
        => (attributes & MethodAttributes.MemberAccessMask) is MethodAttributes.Public or MethodAttributes.Family or MethodAttributes.FamORAssem;

    private static bool IsOffered(FieldAttributes access) => access is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;

    private static bool IsOverride(MethodAttributes attributes)
        => (attributes & (MethodAttributes.Virtual | MethodAttributes.NewSlot)) == MethodAttributes.Virtual;

    private static string Access(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) == MethodAttributes.Public ? string.Empty : "protected ";

    private static string Access(FieldAttributes access) => access == FieldAttributes.Public ? string.Empty : "protected ";

    private static string Modifiers(MethodAttributes attributes, TypeDefinition type)
    {
        if ((attributes & MethodAttributes.Static) != 0)
            return "static ";
        if ((type.Attributes & TypeAttributes.Interface) != 0)
            return (attributes & MethodAttributes.Abstract) != 0 ? string.Empty : "default ";
        if ((attributes & MethodAttributes.Abstract) != 0)
            return "abstract ";
        return (attributes & (MethodAttributes.Virtual | MethodAttributes.Final)) == MethodAttributes.Virtual ? "virtual " : string.Empty;
    }
}
