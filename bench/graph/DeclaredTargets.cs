using System.Globalization;
using System.Reflection;
using System.Reflection.Emit;
using Nuke.Common;

namespace Bench.Graph;

/// <summary>A build class with many targets, as a person would declare them: one property each, with dependencies on earlier ones.</summary>
public static class DeclaredTargets
{
    private static Target[] Targets = [];

    /// <summary>What the property of a target reads.</summary>
    /// <param name="number">The target's number.</param>
    public static Target Of(int number) => Targets[number];

    /// <summary>Makes the class.</summary>
    /// <param name="size">How many targets.</param>
    public static Type Declare(int size)
    {
        Targets = [.. Enumerable.Range(0, size).Select(Target (number) => definition => Define(definition, number))];
        var module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName("Declared"), AssemblyBuilderAccess.Run).DefineDynamicModule("Declared");
        var type = module.DefineType("Declared", TypeAttributes.Public | TypeAttributes.Sealed, typeof(EmptyBuild));
        for (var number = 0; number < size; number++)
            AddProperty(type, number);
        return type.CreateType();
    }

    private static ITargetDefinition Define(ITargetDefinition definition, int number)
        => definition.DependsOn(number == 0 ? [] : [Of(number / 2), Of(number - 1 - (number / 3))]).Executes(static () => { });

    private static void AddProperty(TypeBuilder type, int number)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"T{number}");
        var getter = type.DefineMethod($"get_{name}", MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig, typeof(Target), []);
        var code = getter.GetILGenerator();
        code.Emit(OpCodes.Ldc_I4, number);
        code.Emit(OpCodes.Call, typeof(DeclaredTargets).GetMethod(nameof(Of))!);
        code.Emit(OpCodes.Ret);
        type.DefineProperty(name, PropertyAttributes.None, typeof(Target), []).SetGetMethod(getter);
    }
}
