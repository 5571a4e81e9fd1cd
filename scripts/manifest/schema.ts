/**
 * The part of the add-in-only manifest's schema that Grant uses: the children of each element in the order in which Office wants them.
 * "!" must be there, "*" may be there more than once. From [MS-OWEMXML] and the manifest reference on learn.microsoft.com.
 */
export const CHILDREN: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl! HighResolutionIconUrl! SupportUrl " +
    "AppDomains Hosts! Requirements! DefaultSettings! Permissions! VersionOverrides!",
  "OfficeApp/Hosts": "Host!",
  "OfficeApp/AppDomains": "AppDomain*",
  DisplayName: "Override*",
  "OfficeApp/Description": "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  Requirements: "Sets!",
  Sets: "Set*",
  DefaultSettings: "SourceLocation!",
  VersionOverrides: "Description Requirements Hosts! Resources!",
  "VersionOverrides/Hosts": "Host!",
  "VersionOverrides/Hosts/Host": "Runtimes! AllFormFactors! DesktopFormFactor!",
  Runtimes: "Runtime!",
  AllFormFactors: "ExtensionPoint!",
  "AllFormFactors/ExtensionPoint": "Script! Page! Metadata! Namespace!",
  Script: "SourceLocation!",
  Page: "SourceLocation!",
  Metadata: "SourceLocation!",
  DesktopFormFactor: "GetStarted FunctionFile! ExtensionPoint*",
  GetStarted: "Title! Description! LearnMoreUrl!",
  "DesktopFormFactor/ExtensionPoint": "OfficeTab!",
  OfficeTab: "Group*",
  Group: "Label! Icon! Control*",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Icon: "bt:Image*",
  Action: "TaskpaneId FunctionName SourceLocation Title",
  Resources: "bt:Images! bt:Urls! bt:ShortStrings! bt:LongStrings!",
  "bt:Images": "bt:Image*",
  "bt:Urls": "bt:Url*",
  "bt:ShortStrings": "bt:String*",
  "bt:LongStrings": "bt:String*",
  "bt:Images/bt:Image": "bt:Override*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
};

/** Which list of Resources an element's `resid` points into. */
export const RESID_LISTS: Readonly<Record<string, string>> = {
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Namespace: "bt:ShortStrings",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Description: "bt:LongStrings",
  "bt:Image": "bt:Images",
};

/** The most characters of a text, by the list of Resources or the element that holds it. */
export const LENGTHS: Readonly<Record<string, number>> = {
  "bt:ShortStrings": 125,
  "bt:LongStrings": 250,
  DisplayName: 125,
  Description: 250,
};

export const MOST_ID_CHARACTERS = 32;

/** The icon sizes that a ribbon group or button must have, in pixels. */
export const ICON_SIZES = ["16", "32", "80"];
