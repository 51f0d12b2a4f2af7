using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Shunt.Analyzers;

/// <summary>A constant that is outside of the range or form which a property or parameter declares is found where it is written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingAnalyzer : DiagnosticAnalyzer
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rules.Setting];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(Assigned, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(Given, OperationKind.Argument);
    }

    private static void Assigned(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && Marks.IsOurs(property))
            Check(context, property, assignment.Value);
    }

    private static void Given(OperationAnalysisContext context)
    {
        if (context.Operation is IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } argument && Marks.IsOurs(parameter))
            Check(context, parameter, argument.Value);
    }

    private static void Check(OperationAnalysisContext context, ISymbol symbol, IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;

        if (value.ConstantValue is not { HasValue: true, Value: { } constant })
            return;

        foreach (var attribute in symbol.GetAttributes().Where(attribute => !Allows(attribute, constant)))
        {
            var why = attribute.NamedArguments.FirstOrDefault(named => named.Key == "ErrorMessage").Value.Value as string ?? "";
            context.ReportDiagnostic(Diagnostic.Create(Rules.Setting, value.Syntax.GetLocation(), symbol.Name, value.Syntax, why));
        }
    }

    private static bool Allows(AttributeData attribute, object constant) => (attribute.AttributeClass?.ToDisplayString(), constant) switch
    {
        ("System.ComponentModel.DataAnnotations.RangeAttribute", int number) => End(attribute, 0) <= number && number <= End(attribute, 1),
        ("System.ComponentModel.DataAnnotations.RegularExpressionAttribute", string text) =>
            Regex.IsMatch(text, (string)attribute.ConstructorArguments[0].Value!, RegexOptions.None, Limit),
        _ => true,
    };

    private static int End(AttributeData attribute, int end) => Convert.ToInt32(attribute.ConstructorArguments[end].Value, CultureInfo.InvariantCulture);
}
