using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace StopItNow.Companion.Api.Pages.Languages;

/// <summary>Gives each page's address a second form with a language before it: <c>/help</c> and <c>/de/help</c>.</summary>
internal sealed class LanguagePrefixes : IControllerModelConvention
{
    /// <summary>The route value that holds the prefix.</summary>
    public const string Value = "language";

    /// <inheritdoc/>
    public void Apply(ControllerModel controller)
    {
        if (!controller.ControllerType.IsSubclassOf(typeof(PageController)))
            return;
        foreach (var action in controller.Actions)
        {
            foreach (var selector in action.Selectors.ToList())
            {
                var template = selector.AttributeRouteModel!.Template!;
                action.Selectors.Add(new SelectorModel(selector)
                {
                    AttributeRouteModel = new(selector.AttributeRouteModel) { Template = $"/{{{Value}:{LanguageConstraint.Name}}}{template.TrimEnd('/')}" },
                });
            }
        }
    }
}
